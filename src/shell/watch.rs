//! Files that someone is writing: looked at a few times a second, read again when they change.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant, SystemTime},
};

use crate::app::Edition;

/// How long a change may go unseen.
const GLANCE: Duration = Duration::from_millis(300);

/// A folder whose lessons and figures are being written.
pub struct Watch {
    folder: PathBuf,
    read: Box<dyn FnMut() -> Edition>,
    seen: Vec<Sight>,
    due: Instant,
}

/// What a glance at a file shows.
type Sight = (PathBuf, u64, Option<SystemTime>);

impl Watch {
    /// Watches the `.ron` files of `folder` and of its figures; `read` reads them again.
    pub fn new(folder: &Path, read: impl FnMut() -> Edition + 'static) -> Self {
        let seen = look_at(folder);
        let (folder, read) = (folder.to_owned(), Box::new(read));
        Self { folder, read, seen, due: Instant::now() + GLANCE }
    }

    /// When to look the next time.
    pub(super) fn due(&self) -> Instant {
        self.due
    }

    /// Looks, if it is time to. What came of reading the files again, if one of them has changed.
    pub(super) fn look(&mut self) -> Option<Edition> {
        if Instant::now() < self.due {
            return None;
        }
        self.due = Instant::now() + GLANCE;
        let sight = look_at(&self.folder);
        if sight == self.seen {
            return None;
        }
        self.seen = sight;
        Some((self.read)())
    }
}

fn look_at(folder: &Path) -> Vec<Sight> {
    let mut sights: Vec<Sight> = [folder.to_owned(), folder.join("figures")]
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten()
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| {
            let metadata = fs::metadata(&path).ok();
            let bytes = metadata.as_ref().map_or(0, fs::Metadata::len);
            (path, bytes, metadata.and_then(|it| it.modified().ok()))
        })
        .collect();
    sights.sort();
    sights
}
