//! Sources in words: one line for the rail, whole sentences for the list.

use crate::content::{Evidence, Opened, Reference, ReferenceKind};

/// A source in sentences: who wrote what and where, its address, what kind of evidence it holds and
/// how much of it was read, and what a reader should know.
#[must_use]
pub fn told(source: &Reference) -> Vec<String> {
    let note = source.note.as_deref().map(ToOwned::to_owned);
    let sentences = [whole(source)].into_iter().chain(address(source));
    sentences.chain([evidence(source)]).chain(note).collect()
}

/// `Li 2001, Blood`.
pub(crate) fn short(source: &Reference) -> String {
    let who = source.name();
    let year = source.year.map(|year| format!(" {year}")).unwrap_or_default();
    let journal = source.source.as_deref().map(|name| format!(", {name}")).unwrap_or_default();
    format!("{who}{year}{journal}")
}

/// `Li J, Yang C. Thrombocytopenia caused by …. Blood 2001;98(12):3241–3248.`
pub(crate) fn whole(source: &Reference) -> String {
    let authors: Vec<&str> = source.authors.iter().map(|author| &**author).collect();
    let sentences = [authors.join(", "), source.title.to_string(), published(source)];
    let sentences = sentences.iter().filter(|sentence| !sentence.is_empty());
    sentences.map(|sentence| ended(sentence)).collect::<Vec<_>>().join(" ")
}

/// `doi 10.1182/…`, or the address; nothing if neither is known.
pub(crate) fn address(source: &Reference) -> Option<String> {
    let doi = source.doi.as_deref().map(|doi| format!("doi {doi}"));
    doi.or_else(|| source.url.as_deref().map(ToOwned::to_owned))
}

/// `article · randomised trial · read: an excerpt`.
pub(crate) fn evidence(source: &Reference) -> String {
    let kind = match source.kind {
        ReferenceKind::Label => "label: check for a newer revision",
        ReferenceKind::Article => "article",
        ReferenceKind::Guideline => "guideline",
        ReferenceKind::Book => "book",
        ReferenceKind::Web => "web page",
    };
    let read = match source.read {
        Opened::Excerpt => "read: an excerpt",
        Opened::CitationOnly => "read: only its citation",
        Opened::NotOpened => "read: nothing of it",
    };
    let says_more = |evidence: &&str| !kind.starts_with(evidence);
    match kind_of_evidence(source).filter(says_more) {
        Some(evidence) => format!("{kind} · {evidence} · {read}"),
        None => format!("{kind} · {read}"),
    }
}

/// `randomised trial`; nothing if the course does not say.
pub(crate) fn kind_of_evidence(source: &Reference) -> Option<&'static str> {
    Some(match source.evidence? {
        Evidence::RandomisedTrial => "randomised trial",
        Evidence::PooledAnalysis => "pooled analysis",
        Evidence::OpenLabelTrial => "open-label trial",
        Evidence::Observational => "observational study",
        Evidence::CaseReport => "case report",
        Evidence::VolunteerStudy => "volunteer study",
        Evidence::AnimalStudy => "animal study",
        Evidence::LaboratoryStudy => "laboratory study",
        Evidence::Model => "model",
        Evidence::Guideline => "guideline",
        Evidence::Review => "review",
        Evidence::Label => "label",
        Evidence::ProductDocument => "product document",
        Evidence::Database => "database",
        Evidence::Secondary => "secondary source",
    })
}

fn published(source: &Reference) -> String {
    let mut said = source.source.as_deref().unwrap_or_default().to_owned();
    if let Some(year) = source.year {
        said.push_str(if said.is_empty() { "" } else { " " });
        said.push_str(&year.to_string());
    }
    for (before, part) in [(";", &source.volume), (":", &source.pages), (". ", &source.locator)] {
        if let Some(part) = part {
            said.push_str(if said.is_empty() { "" } else { before });
            said.push_str(part);
        }
    }
    said
}

fn ended(sentence: &str) -> String {
    let is_ended = sentence.ends_with(['.', '?', '!']);
    format!("{sentence}{}", if is_ended { "" } else { "." })
}
