//! A learner's folder of lessons: the files in it, read with limits, nothing outside it.

use std::{
    fs::{self, File},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use super::place::shown;
use crate::content::{MAX_FILE_BYTES, Position, Problem, SourceFile};

/// The most files that a folder of lessons may hold.
pub const MOST_FILES: usize = 10_000;

/// The folder inside a folder of lessons that holds its figures.
const FIGURES: &str = "figures";

/// What a folder holds: files that were read, and why others were not.
#[derive(Debug, Default)]
pub struct Folder {
    /// The files, in the order of their names.
    pub files: Vec<SourceFile>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Reads every `.ron` file of `path`, or `path` itself if it is a file. Links that lead out of the
/// folder, and everything that is no regular file, are told and left out; so are names that nearly
/// are those of a lesson. Files whose names begin with a dot are passed over.
///
/// # Errors
/// A sentence if there is no such file or folder, or if a file does not end in `.ron`.
pub fn read(path: &Path) -> Result<Folder, String> {
    let refused = |error: io::Error| {
        let (path, why) = (shown(path), why(&error));
        format!("{path} cannot be read ({why}); name a folder of lessons or a lesson")
    };
    let metadata = fs::metadata(path).map_err(refused)?;
    let mut folder = Folder::default();
    if metadata.is_dir() {
        let root = fs::canonicalize(path).map_err(refused)?;
        let (mut lessons, figures) = (Names::of(path).map_err(refused)?, path.join(FIGURES));
        folder.overlook_folders(&lessons.others, &figures);
        let mut figures = folder.figures(&figures);
        folder.cut(path, &mut lessons.files, &mut figures.files);
        folder.overlook_files(lessons.near.iter().chain(&figures.near));
        for name in lessons.files.iter().chain(&figures.files) {
            folder.take(name, Some(&root));
        }
    } else {
        named_as_lesson(path)?;
        folder.take(path, None);
    }
    Ok(folder)
}

/// Whether the name of a file ends as that of a lesson does.
///
/// # Errors
/// A sentence if not.
pub fn named_as_lesson(path: &Path) -> Result<(), String> {
    match Kind::of(path) {
        Kind::Lesson => Ok(()),
        Kind::Near | Kind::Other => Err(format!("{} does not end in .ron: rename it", shown(path))),
    }
}

/// Reads one file of any name.
///
/// # Errors
/// A sentence if there is no such file, or if it cannot be read.
pub fn read_file(path: &Path) -> Result<SourceFile, String> {
    if path.is_dir() {
        return Err(format!("{} is a folder; name a file in it", shown(path)));
    }
    match bytes_of(path, None) {
        Ok(bytes) => Ok(SourceFile { name: shown(path), bytes: bytes.into() }),
        Err(Refusal { said, hint }) => {
            let what_to_do = hint.unwrap_or("name another file");
            Err(format!("{}: {said}; {what_to_do}", shown(path)))
        }
    }
}

/// The files of a folder whose names end so, in the order of their names; hidden ones are passed
/// over.
///
/// # Errors
/// A sentence if there is no such folder, if it cannot be read, or if it holds more than
/// [`MOST_FILES`].
pub fn names_ending(dir: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let told = |error: io::Error| {
        format!("{} cannot be read ({}); name a folder", shown(dir), why(&error))
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(dir).map_err(told)? {
        let entry = entry.map_err(told)?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        let path = entry.path();
        if !is_hidden && path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending)) {
            names.push(path);
        }
    }
    if names.len() > MOST_FILES {
        return Err(format!("{} holds more than {MOST_FILES} such files; divide it", shown(dir)));
    }
    names.sort();
    Ok(names)
}

/// Writes a file that is not there yet, with the folders it needs.
///
/// # Errors
/// A sentence if there is such a file already, or if it cannot be written.
pub fn write_new(path: &Path, text: &str) -> Result<(), String> {
    let told = |error: &io::Error| {
        let path = shown(path);
        if error.kind() == io::ErrorKind::AlreadyExists {
            format!("{path} is there already; choose another name or move it away")
        } else {
            format!("{path} cannot be written ({}); choose another folder", why(error))
        }
    };
    let parent = path.parent().unwrap_or(path);
    if let Some(file) = parent.ancestors().find(|it| it.is_file()) {
        return Err(format!("{} is a file, not a folder; choose another folder", shown(file)));
    }
    fs::create_dir_all(parent).map_err(|error| told(&error))?;
    let mut file = File::create_new(path).map_err(|error| told(&error))?;
    file.write_all(text.as_bytes()).map_err(|error| {
        // Half a file would only be in the way of the next try.
        drop(fs::remove_file(path));
        told(&error)
    })
}

impl Folder {
    fn take(&mut self, path: &Path, root: Option<&Path>) {
        match bytes_of(path, root) {
            Ok(bytes) => self.files.push(SourceFile { name: shown(path), bytes: bytes.into() }),
            Err(Refusal { said, hint }) => self.tell(path, "unreadable", &said, hint),
        }
    }

    /// The names in the folder of figures, if there is one.
    fn figures(&mut self, path: &Path) -> Names {
        if fs::symlink_metadata(path).is_err() {
            return Names::default();
        }
        Names::of(path).unwrap_or_else(|error| {
            let said = if path.is_file() {
                "this is a file, where the folder of the figures would be".to_owned()
            } else {
                format!("the folder of the figures cannot be opened ({})", why(&error))
            };
            self.tell(path, "overlooked", &said, Some("give the figures a folder of this name"));
            Names::default()
        })
    }

    /// Tells files that would be read under another name.
    fn overlook_files<'p>(&mut self, near: impl Iterator<Item = &'p PathBuf>) {
        for path in near {
            let said = "the name of this file does not end in .ron, so it is not read";
            self.tell(
                path,
                "overlooked",
                said,
                Some("rename it: .ron, in small letters, comes last"),
            );
        }
    }

    /// Tells a folder that would be the one of the figures under another name.
    fn overlook_folders(&mut self, others: &[PathBuf], figures: &Path) {
        let is_near = |path: &&PathBuf| {
            let name = path.file_name().unwrap_or_default();
            name != FIGURES && name.eq_ignore_ascii_case(FIGURES) && path.is_dir()
        };
        // Where letters of both sizes are the same to the file system, it is read all the same.
        if figures.is_dir() && !others.iter().any(|path| path == figures) {
            return;
        }
        for path in others.iter().filter(is_near) {
            let said = "no figure in this folder is read, for its name is not figures";
            self.tell(path, "overlooked", said, Some("rename it: figures, in small letters"));
        }
    }

    /// Takes out what is more than a folder may hold, lessons and figures alike.
    fn cut(&mut self, path: &Path, lessons: &mut Vec<PathBuf>, figures: &mut Vec<PathBuf>) {
        let count = lessons.len() + figures.len();
        let Some(more) = count.checked_sub(MOST_FILES).filter(|more| *more > 0) else { return };
        figures.truncate(MOST_FILES - lessons.len().min(MOST_FILES / 2));
        lessons.truncate(MOST_FILES - figures.len());
        let said = format!("the folder holds {count} files, so {more} of them are not read");
        let hint = format!("leave at most {MOST_FILES} in it");
        self.tell(path, "unreadable", &said, Some(&hint));
    }

    fn tell(&mut self, path: &Path, code: &'static str, said: &str, hint: Option<&str>) {
        let problem = Problem::found(&shown(path), Position::START, code, said);
        self.problems.push(match hint {
            Some(hint) => problem.with_hint(hint),
            None => problem,
        });
    }
}

/// What a name says of a file.
enum Kind {
    Lesson,
    /// It would be a lesson under a slightly different name.
    Near,
    Other,
}

impl Kind {
    fn of(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // An editor may hang its own ending on the name, and hide it.
        let shorter = name.len().checked_sub(".txt".len()).and_then(|at| name.split_at_checked(at));
        let shorter = shorter.filter(|(_, ending)| ending.eq_ignore_ascii_case(".txt"));
        let is_ron = |name: &str| {
            Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
        };
        if name.ends_with(".ron") {
            Self::Lesson
        } else if is_ron(shorter.map_or(&*name, |(name, _)| name)) {
            Self::Near
        } else {
            Self::Other
        }
    }
}

/// What a folder holds, each in the order of the names.
#[derive(Default)]
struct Names {
    files: Vec<PathBuf>,
    near: Vec<PathBuf>,
    others: Vec<PathBuf>,
}

impl Names {
    fn of(folder: &Path) -> io::Result<Self> {
        let mut names = Self::default();
        for entry in fs::read_dir(folder)?.filter_map(Result::ok) {
            // Editors and other systems leave such files beside each file.
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            match Kind::of(&path) {
                Kind::Lesson => names.files.push(path),
                Kind::Near => names.near.push(path),
                Kind::Other => names.others.push(path),
            }
        }
        for list in [&mut names.files, &mut names.near, &mut names.others] {
            list.sort();
        }
        Ok(names)
    }
}

/// Why a file is left out, and what to do if that is not what its rule says.
struct Refusal {
    said: String,
    hint: Option<&'static str>,
}

impl Refusal {
    fn new(said: &str, hint: &'static str) -> Self {
        Self { said: said.to_owned(), hint: Some(hint) }
    }
}

/// The bytes of a regular file inside `root`; at most one byte more than may be parsed.
fn bytes_of(path: &Path, root: Option<&Path>) -> Result<Vec<u8>, Refusal> {
    let told = |error: io::Error| {
        let said = format!("this file cannot be read ({})", why(&error));
        Refusal { said, hint: None }
    };
    let real = fs::canonicalize(path).map_err(told)?;
    if root.is_some_and(|root| !real.starts_with(root)) {
        let said = "this file is a link that leads out of the folder";
        return Err(Refusal::new(said, "put a copy of the file in its place"));
    }
    let metadata = fs::metadata(&real).map_err(told)?;
    if metadata.is_dir() {
        let said = "this is a folder, not a lesson";
        return Err(Refusal::new(said, "give it a name that does not end in .ron"));
    }
    if !metadata.is_file() {
        let said = "this is not a regular file";
        return Err(Refusal::new(said, "put a copy of its text in its place"));
    }
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(&real).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(told)?;
    Ok(bytes)
}

/// What the system says of an error, without the number that it has for it.
pub(super) fn why(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        return "there is no such file".to_owned();
    }
    let told = error.to_string();
    told.split(" (os error").next().unwrap_or_default().to_owned()
}
