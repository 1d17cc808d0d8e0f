//! Why something was not saved, one sentence each.

use std::path::Path;

use rusqlite::{Error, ErrorCode, ffi};
use thiserror::Error;

use crate::shell::place::shown;

/// Why a transaction did not happen; its text is a sentence for the person. Paths are printable.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The disk, a quota or a file size limit is used up.
    #[error("not saved: there is no space left for {path}; make some and go on")]
    Full {
        /// The database.
        path: String,
    },
    /// The file, its folder or the file system can only be read.
    #[error("not saved: {path} can only be read; make it writable to keep your progress")]
    ReadOnly {
        /// The database.
        path: String,
    },
    /// Another window recorded the same step first.
    #[error("not saved: this went on in another window; leave it here and open it again")]
    Conflict,
    /// Another program held the database for more than two seconds.
    #[error("not saved yet: another program is using {path}; try again")]
    Busy {
        /// The database.
        path: String,
    },
    /// The file is damaged; the next start mends what can be read.
    #[error("not saved: {path} is damaged; leave and start again to have it mended")]
    Damaged {
        /// The database.
        path: String,
    },
    /// The folder or file was taken away and could not be made again.
    #[error("not saved: {path} is gone and cannot be made again ({detail}); put its folder back")]
    Gone {
        /// The database.
        path: String,
        /// What stood in the way.
        detail: String,
    },
    /// Anything else.
    #[error("not saved: {path} cannot be used ({detail}); check the disk and try again")]
    Other {
        /// The database.
        path: String,
        /// What the database or the system said.
        detail: String,
    },
}

impl StoreError {
    pub(super) fn of(error: &Error, path: &Path) -> Self {
        let path = shown(path);
        let Error::SqliteFailure(ffi::Error { code, extended_code }, _) = error else {
            return Self::Other { path, detail: error.to_string() };
        };
        // A write beyond a quota or RLIMIT_FSIZE is reported as a plain error of writing.
        if *extended_code == ffi::SQLITE_IOERR_WRITE {
            return Self::Full { path };
        }
        // New codes of the library land in the last arm.
        #[expect(clippy::wildcard_enum_match_arm, reason = "the library's own, open list")]
        match code {
            ErrorCode::DiskFull => Self::Full { path },
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly { path },
            ErrorCode::ConstraintViolation => Self::Conflict,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy { path },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { path },
            _ => Self::Other { path, detail: error.to_string() },
        }
    }
}
