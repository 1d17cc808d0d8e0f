//! Where the learner's progress lives, and how a path is shown.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy as _, choose_base_strategy};

/// The data directory: `flag` if given, else `peptibody` under the XDG data directory.
///
/// Nothing is created.
///
/// # Errors
///
/// A sentence for the person if there is no such place.
pub fn data_dir(flag: Option<&Path>) -> Result<PathBuf, String> {
    choose(flag, choose_base_strategy().ok().map(|base| base.data_dir()))
}

/// Where the config file belongs, there or not: `peptibody/config.toml` under the XDG config
/// directory; nothing if there is no such directory.
#[must_use]
pub fn config_file() -> Option<PathBuf> {
    let base = choose_base_strategy().ok()?.config_dir();
    base.is_absolute().then(|| base.join("peptibody").join("config.toml"))
}

/// `path` with everything a terminal could act on replaced.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().map(|c| if is_plain(c) { c } else { '\u{fffd}' }).collect()
}

fn choose(flag: Option<&Path>, base: Option<PathBuf>) -> Result<PathBuf, String> {
    match flag {
        Some(path) => std::path::absolute(path).map_err(|error| {
            format!(
                "the data directory \"{}\" cannot be used ({error}); name another folder",
                shown(path)
            )
        }),
        None => base
            .filter(|base| base.is_absolute())
            .map(|base| base.join("peptibody"))
            .ok_or_else(|| {
                "there is no home directory to keep progress in; name a folder with --data-dir DIR"
                    .to_owned()
            }),
    }
}

fn is_plain(c: char) -> bool {
    let turns_text = matches!(
        c,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{061c}' | '\u{feff}'
    );
    !c.is_control() && !turns_text && !('\u{e0000}'..='\u{e007f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_wins_over_the_base() {
        let dir = choose(Some(Path::new("/tmp/x")), Some("/base".into())).unwrap();
        assert_eq!(dir, Path::new("/tmp/x"));
    }

    #[test]
    fn a_relative_flag_is_made_absolute() {
        assert!(choose(Some(Path::new("here")), None).unwrap().is_absolute());
    }

    #[test]
    fn an_empty_flag_is_explained() {
        assert!(choose(Some(Path::new("")), None).unwrap_err().contains("name another folder"));
    }

    #[test]
    fn without_a_home_nothing_lands_in_the_working_directory() {
        assert!(choose(None, None).unwrap_err().contains("--data-dir"));
        assert!(choose(None, Some(".local/share".into())).unwrap_err().contains("--data-dir"));
        assert_eq!(choose(None, Some("/d".into())).unwrap(), Path::new("/d/peptibody"));
    }

    #[test]
    fn a_path_cannot_talk_to_the_terminal() {
        assert_eq!(shown(Path::new("a\u{1b}]0;x\u{7}\u{202e}ä")), "a\u{fffd}]0;x\u{fffd}\u{fffd}ä");
    }
}
