//! A learner's folder of lessons as a hostile stranger would fill it.

use std::{
    fs::{self, File},
    os::unix::fs::symlink,
    path::Path,
};

use peptibody::{
    content::{Course, MAX_FILE_BYTES, Problem, Severity},
    shell::folder,
};
use tempfile::TempDir;

/// The course with the folder's lessons joined, and everything that was told about them.
fn joined(path: &Path) -> (Course, Vec<Problem>) {
    let embedded = Course::embedded();
    let read = folder::read(path).unwrap();
    let (course, mut problems) = Course::load(&read.files, Some(&embedded));
    problems.extend(read.problems);
    (course, problems)
}

/// One problem that names `file`, and the course as if the file were not there.
#[track_caller]
fn is_left_out(folder: &Path, file: &str, says: &str) {
    let (course, problems) = joined(folder);
    assert_eq!(course.outlines().len(), Course::embedded().outlines().len());
    let [problem] = problems.as_slice() else { panic!("one problem, not {problems:?}") };
    assert!(problem.file.ends_with(file), "{problem}");
    assert!(problem.to_string().contains(says), "{problem}");
    assert!(problem.to_string().len() < 1_000 && !problem.to_string().contains('\u{1b}'));
}

#[test]
fn a_file_of_200_megabytes_is_refused_without_being_read_whole() {
    let folder = TempDir::new().unwrap();
    let file = File::create(folder.path().join("huge.ron")).unwrap();
    file.set_len(200 * 1024 * 1024).unwrap();
    let read = folder::read(folder.path()).unwrap();
    assert!(read.files.iter().all(|file| file.bytes.len() <= MAX_FILE_BYTES + 1));
    is_left_out(folder.path(), "huge.ron", "1 MB");
}

#[test]
fn ten_thousand_brackets_are_one_sentence_in_our_own_words() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("deep.ron"), "[".repeat(10_000)).unwrap();
    is_left_out(folder.path(), "deep.ron", "deep.ron:1:");
    let told = joined(folder.path()).1[0].to_string();
    assert!(!told.contains("serde") && !told.contains("recursion_limit"), "{told}");
}

#[test]
fn a_link_in_a_circle_and_a_link_that_leads_out_are_told_and_not_followed() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("lessons");
    fs::create_dir(&folder).unwrap();
    symlink(folder.join("round.ron"), folder.join("round.ron")).unwrap();
    is_left_out(&folder, "round.ron", "cannot be read");
    fs::remove_file(folder.join("round.ron")).unwrap();
    fs::write(home.path().join("secret.ron"), "Lesson(").unwrap();
    symlink(home.path().join("secret.ron"), folder.join("out.ron")).unwrap();
    is_left_out(&folder, "out.ron", "leads out of the folder");
    fs::remove_file(folder.join("out.ron")).unwrap();
    symlink(&folder, folder.join("figures")).unwrap();
    let (course, problems) = joined(&folder);
    assert_eq!((course.outlines().len(), problems), (7, Vec::new()), "a circle of folders");
}

#[test]
fn what_is_no_regular_file_is_not_opened() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("folder.ron")).unwrap();
    is_left_out(folder.path(), "folder.ron", "this is a folder");
    fs::remove_dir(folder.path().join("folder.ron")).unwrap();
    let fifo = folder.path().join("fifo.ron");
    rustix::fs::mkfifoat(rustix::fs::CWD, &fifo, rustix::fs::Mode::RWXU).unwrap();
    is_left_out(folder.path(), "fifo.ron", "not a regular file");
}

#[test]
fn bytes_that_are_no_text_and_names_that_talk_to_the_terminal_are_made_printable() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("bytes.ron"), b"Lesson(\n  id: \"\xff\xfe\"").unwrap();
    is_left_out(folder.path(), "bytes.ron", ":2:8:");
    fs::remove_file(folder.path().join("bytes.ron")).unwrap();
    fs::write(folder.path().join("a\u{1b}[2Jb.ron"), "nonsense").unwrap();
    is_left_out(folder.path(), "b.ron", ":1:");
}

#[test]
fn a_folder_that_is_not_there_is_one_sentence() {
    let told = folder::read(Path::new("/nowhere/at/all")).unwrap_err();
    assert!(told.contains("/nowhere/at/all") && told.contains("cannot be read"), "{told}");
}

/// The codes and files of everything told of a folder with these files in it, each empty.
fn overlooked(names: &[&str]) -> Vec<(&'static str, String)> {
    let folder = TempDir::new().unwrap();
    for name in names {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
    let told = |problem: Problem| {
        let name = Path::new(&problem.file).strip_prefix(folder.path()).unwrap().to_owned();
        (problem.code, name.to_str().unwrap().to_owned())
    };
    folder::read(folder.path()).unwrap().problems.into_iter().map(told).collect()
}

#[test]
fn a_name_that_nearly_is_that_of_a_lesson_is_told() {
    for name in ["a.ron.txt", "b.RON", "figures/c.Ron", "figures/d.ron.TXT"] {
        assert_eq!(overlooked(&[name]), [("overlooked", name.to_owned())]);
    }
    assert_eq!(overlooked(&["Figures/c.ron"]), [("overlooked", "Figures".to_owned())]);
    assert_eq!(overlooked(&["figures"]), [("overlooked", "figures".to_owned())]);
    assert_eq!(overlooked(&["notes.txt", "ron", "a.ron~", "pictures/c.ron", "FIGURES"]), []);
}

#[test]
fn files_that_begin_with_a_dot_are_passed_over() {
    assert_eq!(overlooked(&["._x.ron", ".#x.ron", ".x.ron", "figures/._x.ron"]), []);
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("._x.ron"), b"\x00\xff").unwrap();
    assert_eq!(folder::read(folder.path()).unwrap().files, []);
}

#[test]
fn of_too_many_files_as_many_as_may_be_are_read_and_the_others_told() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("figures")).unwrap();
    fs::write(folder.path().join("figures/last.ron"), "").unwrap();
    for number in 0..folder::MOST_FILES {
        fs::write(folder.path().join(format!("l{number}.ron")), "").unwrap();
    }
    let read = folder::read(folder.path()).unwrap();
    assert_eq!(read.files.len(), folder::MOST_FILES);
    assert!(read.files.last().unwrap().name.ends_with("figures/last.ron"));
    let [problem] = &read.problems[..] else { panic!("{:?}", read.problems) };
    assert_eq!((problem.code, problem.severity), ("unreadable", Severity::Error));
    assert!(problem.message.contains("1 of them"), "{problem}");
}

#[test]
fn a_file_that_is_named_must_be_named_as_a_lesson() {
    let folder = TempDir::new().unwrap();
    for name in ["sites.ron.txt", "sites.RON", "sites"] {
        let file = folder.path().join(name);
        fs::write(&file, "").unwrap();
        let told = folder::read(&file).unwrap_err();
        assert!(told.ends_with(&format!("{name} does not end in .ron: rename it")), "{told}");
    }
}
