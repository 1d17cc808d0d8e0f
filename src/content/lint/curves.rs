//! Curves: inside their picture, with points that can be drawn.

use super::Findings;
use crate::content::{Curve, Size, Still};

/// The curves of a picture, searched from the byte `start` on.
pub(super) fn check(still: &Still, size: &Size, start: usize, findings: &mut Findings<'_>) {
    let mut from = start;
    for curve in &still.curves {
        from = findings.field(from + 1, "at");
        for (field, told) in faults(curve, size) {
            let at = findings.field(from, field);
            findings.add(at, "figure-curve", &told);
        }
    }
}

/// What is wrong with a curve, each with the field in which it stands.
fn faults(curve: &Curve, size: &Size) -> Vec<(&'static str, String)> {
    let mut faults = Vec::new();
    let right = u32::from(curve.at.0) + u32::from(curve.size.0);
    let below = u32::from(curve.at.1) + u32::from(curve.size.1);
    if curve.size.0 == 0 || curve.size.1 == 0 {
        faults.push(("size", "the curve has no cell to be drawn in".to_owned()));
    } else if right > u32::from(size.cols) || below > u32::from(size.rows) {
        let told = format!(
            "the curve ends at column {right} and row {below}, outside {} by {}",
            size.cols, size.rows
        );
        faults.push(("at", told));
    }
    for (field, (least, most)) in [("x", curve.x), ("y", curve.y)] {
        if least >= most {
            let told = format!("`{field}` runs from {least} to {most}, but has to rise");
            faults.push((field, told));
        }
    }
    faults.extend(point_fault(curve).map(|told| ("points", told)));
    faults
}

fn point_fault(curve: &Curve) -> Option<String> {
    let points = &curve.points;
    if points.len() < 2 {
        return Some(format!("a curve needs two points or more, not {}", points.len()));
    }
    let outside = points.iter().find(|(x, y)| !within(*x, curve.x) || !within(*y, curve.y));
    if let Some((x, y)) = outside {
        return Some(format!("the point ({x}, {y}) lies outside `x` or `y`"));
    }
    let back = points.windows(2).find(|two| matches!(two, [a, b] if a.0 >= b.0));
    back.and_then(|two| two.last()).map(|(x, y)| format!("the point ({x}, {y}) does not rise in x"))
}

fn within(value: f64, (least, most): (f64, f64)) -> bool {
    // An empty range is told by itself.
    least >= most || (least..=most).contains(&value)
}
