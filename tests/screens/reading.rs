//! Home and reading.

use crate::driver::Driver;

#[test]
fn look() {
    let sizes = std::env::var("S").unwrap_or_default();
    let sizes: Vec<(u16, u16)> = sizes
        .split(',')
        .filter_map(|it| it.split_once('x'))
        .map(|(w, h)| (w.parse().unwrap(), h.parse().unwrap()))
        .collect();
    let journeys = std::env::var("J").unwrap_or_default();
    for keys in journeys.split(';') {
        for &(w, h) in &sizes {
            let mut d = Driver::new().sized(w, h);
            for k in keys.split_whitespace() {
                d = match k {
                    "!" => d.restarted(),
                    "@" => d.ascii(),
                    k => d.keys(k),
                };
            }
            println!("#### {keys} {w}x{h} cursor {:?}\n{}", d.cursor(), d.screen());
        }
    }
}
