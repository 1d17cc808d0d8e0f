//! Settings: what flags, environment and config file ask for, and `peptibody config`.

mod file;
mod layers;
mod told;

pub(super) use layers::{Heard, hear};
pub(super) use told::config;

use clap::{Arg, ArgAction, CommandFactory as _};

use super::args::Args;

/// Every flag of the tutorial that can stand in a config file too, in the order of the help. What
/// only repeats another one is left out.
fn settings() -> Vec<Arg> {
    let is_setting = |arg: &Arg| {
        let is_alias = arg.get_long() == Some("ascii");
        let takes = matches!(arg.get_action(), ArgAction::Set | ArgAction::SetTrue);
        arg.get_long().is_some() && takes && !is_alias
    };
    Args::command().get_arguments().filter(|arg| is_setting(arg)).cloned().collect()
}

/// The words that a setting can be; none if it can be many things.
fn words(setting: &Arg) -> Vec<String> {
    if is_plain_switch(setting) {
        return vec!["on".to_owned(), "off".to_owned()];
    }
    setting.get_possible_values().iter().map(|it| it.get_name().to_owned()).collect()
}

/// Whether its flag takes no word: to be on is to be there.
fn is_plain_switch(setting: &Arg) -> bool {
    !setting.get_action().takes_values()
}

/// Whether it is what its help calls `name`: `DIR`, `N`.
fn is_called(setting: &Arg, name: &str) -> bool {
    setting.get_value_names().is_some_and(|names| names.iter().any(|it| it.as_str() == name))
}
