//! How review is scheduled: each setting within its range, kept, and in force at once.

use peptibody::study::schedule::Settings;

use crate::driver::Driver;

fn settings(driver: &Driver) -> Settings {
    driver.model.progress.schedule().settings()
}

#[test]
fn the_cap_moves_by_five_and_stays_in_its_range() {
    assert_eq!(settings(&Driver::new().keys("d o →")).per_day, 25);
    assert_eq!(settings(&Driver::new().keys("d o ←")).per_day, 15);
    let least = Driver::new().keys(&format!("d o {}", "← ".repeat(9)));
    assert_eq!(settings(&least).per_day, 1);
    assert!(least.screen().contains("as far as it goes"), "{}", least.screen());
    let most = Driver::new().keys(&format!("d o {}", "→ ".repeat(60)));
    assert_eq!(settings(&most).per_day, 200);
}

#[test]
fn the_wanted_recall_stays_between_80_and_95() {
    let most = Driver::new().keys(&format!("d o ↓ {}", "→ ".repeat(9)));
    assert_eq!(settings(&most).retention_percent, 95);
    let least = Driver::new().keys(&format!("d o ↓ {}", "← ".repeat(19)));
    assert_eq!(settings(&least).retention_percent, 80);
}

#[test]
fn an_exam_has_a_day_that_moves_by_days_and_weeks() {
    let today = 20_779;
    assert_eq!(settings(&Driver::new().keys("d o ↓ ↓ →")).exam_day, Some(today + 1));
    assert_eq!(settings(&Driver::new().keys("d o ↓ ↓ + + →")).exam_day, Some(today + 15));
    assert_eq!(settings(&Driver::new().keys("d o ↓ ↓ + -")).exam_day, None);
    assert_eq!(settings(&Driver::new().keys("d o ↓ ↓ + 0")).exam_day, None);
    let shown = Driver::new().keys("d o ↓ ↓ +").screen();
    assert!(shown.contains("29 Nov 2026"), "{shown}");
}

#[test]
fn what_was_said_is_kept() {
    let driver = Driver::new().keys("d o → ↓ → enter esc").restarted();
    let kept = settings(&driver);
    assert_eq!((kept.per_day, kept.retention_percent), (25, 91));
}
