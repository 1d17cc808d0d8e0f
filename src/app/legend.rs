//! The line of keys at the end of a page, made from the one table of keys.

use super::{Binding, Command, KEYMAP, Scope, keymap::in_force};

/// One entry of a line of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legend {
    /// The keys as they are shown.
    pub keys: String,
    /// What they do.
    pub label: &'static str,
}

/// The most entries that a line of keys shows.
const FOOTER: usize = 8;

/// The line of keys of `scope`, most used first, with help and the way out at its end. Of the
/// letters or digits that choose, the first `choices` are shown.
#[must_use]
pub fn legend(scope: Scope, choices: u8) -> Vec<Legend> {
    legend_without(scope, choices, &[])
}

/// The same without what some commands do: it is not offered here.
pub(super) fn legend_without(scope: Scope, choices: u8, hidden: &[Command]) -> Vec<Legend> {
    let is_told = |binding: &&Binding| {
        !hidden.contains(&binding.command)
            && (binding.scope != Scope::Anywhere || is_help(binding))
            && !is_lookup(binding)
            && !is_offer(binding)
    };
    let told = in_force(scope).filter(is_told);
    let mut shown = shown(told, choices);
    let help = shown.iter().position(|entry| entry.label == "help").map(|at| shown.remove(at));
    let out = shown.iter().position(|entry| entry.keys == "esc").map(|at| shown.remove(at));
    shown.truncate(FOOTER - 2);
    shown.extend(help);
    shown.extend(out);
    shown
}

/// What can be looked up from home. It stands on the page, not in the line of keys.
#[must_use]
pub fn lookups() -> Vec<Legend> {
    legend_of(KEYMAP.iter().filter(|binding| is_lookup(binding)))
}

/// The entries of some bindings: neighbours with one label are shown as one, and what an earlier
/// entry already does is left out.
#[must_use]
pub fn legend_of<'a>(bindings: impl Iterator<Item = &'a Binding>) -> Vec<Legend> {
    shown(bindings, u8::MAX)
}

fn shown<'a>(bindings: impl Iterator<Item = &'a Binding>, choices: u8) -> Vec<Legend> {
    let mut shown: Vec<Legend> = Vec::new();
    let mut last = "";
    let is_told = |binding: &&Binding| {
        !binding.label.is_empty() && (choices > 0 || !binding.press.is_choice())
    };
    for binding in bindings.filter(is_told) {
        match shown.iter_mut().find(|entry| entry.label == binding.label) {
            Some(entry) if last == binding.label => {
                entry.keys = joined(&entry.keys, &binding.press.shown(choices));
            }
            Some(_) => {}
            None => shown.push(Legend { keys: binding.press.shown(choices), label: binding.label }),
        }
        last = binding.label;
    }
    shown
}

/// Arrows stand side by side, names and digits apart.
fn joined(keys: &str, more: &str) -> String {
    let is_word = |text: &str| text.chars().any(char::is_alphanumeric);
    let between = if is_word(keys) || is_word(more) { " " } else { "" };
    format!("{keys}{between}{more}")
}

fn is_help(binding: &Binding) -> bool {
    binding.command == Command::Help
}

/// What only some panes offer; [`super::Model::legend`] shows it where they do.
fn is_offer(binding: &Binding) -> bool {
    binding.command == Command::Lab && binding.scope != Scope::Home
}

/// The entry for what the pane on screen offers to try in the lab.
pub(super) fn offer(scope: Scope) -> Option<Legend> {
    legend_of(in_force(scope).filter(|it| is_offer(it))).pop()
}

fn is_lookup(binding: &Binding) -> bool {
    let is_far = matches!(
        binding.command,
        Command::Level
            | Command::Search
            | Command::Statistics
            | Command::Glossary
            | Command::References
            | Command::About
    );
    binding.scope == Scope::Home && is_far
}
