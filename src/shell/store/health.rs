//! Whether what is stored is sound, asked without writing anything.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{
    Store, connect,
    file::{self, Found},
    schema::{self, Owner},
};

/// How a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The database's file, there or not.
    pub path: PathBuf,
    /// Bytes of the file; nothing if there is none.
    pub bytes: Option<u64>,
    /// The version of its layout; nothing if there is none, or if it cannot be read.
    pub version: Option<i32>,
    /// Whether nothing has to be done.
    pub is_sound: bool,
    /// How it is, or what is wrong and what to do.
    pub said: String,
}

impl Store {
    /// How the database in `dir` is. Nothing is made, mended or moved.
    #[must_use]
    pub fn health(dir: &Path) -> Health {
        let path = dir.join(connect::NAME);
        let mut health =
            Health { path, bytes: None, version: None, is_sound: false, said: String::new() };
        match examined(dir, &mut health) {
            Ok(said) => (health.is_sound, health.said) = (true, said.to_owned()),
            Err(why) => health.said = why,
        }
        health
    }
}

fn examined(dir: &Path, health: &mut Health) -> Result<&'static str, String> {
    file::check_folder(dir)?;
    let can_write = file::check_writable(dir);
    if let Found::File(bytes) = file::look(&health.path)? {
        health.bytes = Some(bytes);
        let db = connect::for_reading(&health.path).map_err(|error| unreadable(&error))?;
        let said = judged(&db, health)?;
        return can_write.map(|()| said);
    }
    can_write.map(|()| "not there yet; the first answer makes it")
}

fn judged(db: &Connection, health: &mut Health) -> Result<&'static str, String> {
    let owner = schema::owner(db).map_err(|error| unreadable(&error))?;
    let version = db.query_row("PRAGMA user_version", [], |line| line.get::<_, i32>(0));
    let version = version.map_err(|error| unreadable(&error))?;
    health.version = Some(version);
    let wrong = match owner {
        Owner::Nobody => return Ok("empty"),
        Owner::Us if schema::is_sound(db).map_err(|error| unreadable(&error))? => {
            return Ok("sound");
        }
        Owner::Older => {
            return Ok("of an older version; the next start brings it up to date");
        }
        Owner::Us | Owner::Broken => "damaged; start the tutorial once to have it mended",
        Owner::Newer => "made by a newer version of peptibody; use that version",
        Owner::Other => "of another program; choose another folder with --data-dir DIR",
    };
    Err(wrong.to_owned())
}

fn unreadable(error: &rusqlite::Error) -> String {
    format!("unreadable ({error}); start the tutorial once to have it mended")
}
