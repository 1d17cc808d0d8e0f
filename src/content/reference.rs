//! Sources: what is cited, and how much of it was really read.

use serde::{Deserialize, Serialize};

use super::{Allow, Id, Words};

/// A source that lessons cite.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Permanent name.
    pub id: Id,
    /// What kind of source it is.
    pub kind: ReferenceKind,
    /// Authors as the source names them; empty if it names none.
    pub authors: Vec<Words>,
    /// Title.
    pub title: Words,
    /// Journal, publisher or site.
    #[serde(default)]
    pub source: Option<Words>,
    /// Year of publication, where it is known.
    #[serde(default)]
    pub year: Option<u16>,
    /// Volume and issue.
    #[serde(default)]
    pub volume: Option<Words>,
    /// Pages or article number.
    #[serde(default)]
    pub pages: Option<Words>,
    /// Digital object identifier, `10.…`, without an address before it.
    #[serde(default)]
    pub doi: Option<Words>,
    /// Address.
    #[serde(default)]
    pub url: Option<Words>,
    /// Sections that were used.
    #[serde(default)]
    pub locator: Option<Words>,
    /// What a reader should know about it.
    #[serde(default)]
    pub note: Option<Words>,
    /// How much of it the authors of the course read.
    pub read: Opened,
    /// What kind of evidence it holds.
    #[serde(default)]
    pub evidence: Option<Evidence>,
    /// Warnings that do not apply to it, each with the reason.
    #[serde(default)]
    pub allow: Vec<Allow>,
}

impl Reference {
    /// What it goes by: the family name of its first author, or its title if it names none.
    #[must_use]
    pub fn name(&self) -> &str {
        self.authors.first().map_or(&self.title, |author| family_name(author))
    }
}

/// A name without the initials after it: `Al-Samkari H` is `Al-Samkari`.
fn family_name(author: &str) -> &str {
    match author.rsplit_once(' ') {
        Some((family, initials)) if initials.chars().all(char::is_uppercase) => family,
        Some(_) | None => author,
    }
}

/// What kind of source something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum ReferenceKind {
    /// A product label.
    Label,
    /// An article in a journal.
    Article,
    /// A guideline or consensus report.
    Guideline,
    /// A book or a chapter.
    Book,
    /// A page on the web.
    Web,
}

/// How much of a source the authors of the course read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Opened {
    /// An abstract, a section or another excerpt of it.
    Excerpt,
    /// Only its entry in another source's list of references.
    CitationOnly,
    /// None of it: cited from general knowledge.
    NotOpened,
}

/// What kind of evidence a source holds, the strongest for a treatment first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Evidence {
    /// People were given one treatment or another by chance.
    RandomisedTrial,
    /// Several studies counted together.
    PooledAnalysis,
    /// Everyone was given the treatment, and knew it.
    OpenLabelTrial,
    /// People were watched, nothing was assigned: cohorts, registries, surveys.
    Observational,
    /// One patient or a few.
    CaseReport,
    /// Healthy people were given the drug.
    VolunteerStudy,
    /// Whole animals.
    AnimalStudy,
    /// Cells, molecules, or samples from people, in a laboratory.
    LaboratoryStudy,
    /// Equations fitted to data of others.
    Model,
    /// A guideline or a consensus of experts.
    Guideline,
    /// An article that reviews others.
    Review,
    /// A product label.
    Label,
    /// A regulator's or a manufacturer's document beside the label.
    ProductDocument,
    /// An entry of a database.
    Database,
    /// A page on the web that tells what others found.
    Secondary,
}
