//! How one record changes an attempt: the same when it happens as when it is read back. A record
//! that cannot be (about a final or unknown item, an answer of another kind) changes nothing.

use super::{
    Attempt, Draft, ItemState, Phase, Quiz, Record, Response, Saved, Sheet, Try, Verdict,
    attempt::tries_of, score,
};
use crate::content::Id;

impl Attempt {
    /// Folds one record in. The phase is left to the caller, but for the end of the attempt.
    pub(super) fn fold(&mut self, quiz: &Quiz, record: &Record) {
        if matches!(self.phase, Phase::Summary | Phase::Gone) {
            return;
        }
        match record {
            Record::Started(_) => self.open(quiz, self.at),
            Record::Moved { item } => self.fold_move(quiz, item),
            Record::Finished { .. } => self.fold_end(),
            Record::Discarded => self.phase = Phase::Gone,
            Record::Beat | Record::Parked => {}
            Record::Eased { item } => {
                if let Some(place) = self.place_of(item) {
                    self.change(place, |sheet| sheet.eased = true);
                }
            }
            Record::Flagged { item, on } => {
                if let Some(place) = self.place_of(item) {
                    self.change(place, |sheet| sheet.flagged = *on);
                }
            }
            Record::Draft { item, hash, .. }
            | Record::Tried { item, hash, .. }
            | Record::Marked { item, hash, .. }
            | Record::Revealed { item, hash, .. }
            | Record::Saved { item, hash, .. }
            | Record::Cleared { item, hash }
            | Record::Hinted { item, hash } => {
                if let Some(place) = self.place_of(item) {
                    self.fold_at(quiz, place, hash, record);
                }
            }
        }
    }

    fn fold_move(&mut self, quiz: &Quiz, item: &Id) {
        if let Some(place) = self.place_of(item) {
            self.asked_as_dealt = false;
            self.at = place;
            self.open(quiz, place);
        }
    }

    fn fold_end(&mut self) {
        for place in self.open_places() {
            self.change(place, |sheet| sheet.state = ItemState::Unanswered);
        }
        self.phase = Phase::Summary;
    }

    /// Folds in what happened to the item at `place` while its fingerprint was `hash`.
    fn fold_at(&mut self, quiz: &Quiz, place: usize, hash: &str, record: &Record) {
        if self.sheets.get(place).is_none_or(Sheet::is_final) {
            return;
        }
        self.at = place;
        self.follow(quiz, place, hash);
        self.open(quiz, place);
        match record {
            Record::Draft { draft, .. } => self.fold_draft(quiz, place, draft),
            Record::Tried { .. } => self.fold_try(quiz, place, record),
            Record::Marked { .. } => self.fold_mark(quiz, place, record),
            Record::Saved { .. } => self.fold_save(quiz, place, record),
            Record::Cleared { .. } => self.change(place, |sheet| {
                if let ItemState::Saved(saved) = &sheet.state {
                    sheet.state = ItemState::Open(saved.draft.clone());
                }
            }),
            Record::Revealed { .. } => {
                self.change(place, |sheet| sheet.state = ItemState::Revealed);
            }
            Record::Hinted { .. } => {
                self.change(place, |sheet| sheet.hints = sheet.hints.saturating_add(1).min(1));
            }
            Record::Started(_)
            | Record::Moved { .. }
            | Record::Finished { .. }
            | Record::Discarded
            | Record::Eased { .. }
            | Record::Beat
            | Record::Parked
            | Record::Flagged { .. } => {}
        }
    }

    /// Begins the item anew if its scored part has changed since the last record about it.
    fn follow(&mut self, quiz: &Quiz, place: usize, hash: &str) {
        let Some(entry) = self.plan.entries.get_mut(place) else { return };
        if entry.hash != hash {
            hash.clone_into(&mut entry.hash);
            self.anew(quiz, place);
        }
    }

    /// Puts the item at `place` back to New; only its flag stays.
    pub(super) fn anew(&mut self, quiz: &Quiz, place: usize) {
        self.redeal(quiz, place);
        self.change(place, |sheet| {
            *sheet = Sheet { flagged: sheet.flagged, ..Sheet::new() };
        });
    }

    fn fold_draft(&mut self, quiz: &Quiz, place: usize, draft: &Draft) {
        let Some(item) = self.item_at(quiz, place) else { return };
        self.asked_as_dealt = false;
        let is_same = self.is_current(quiz, place);
        if !is_same || draft.fits(item) {
            self.change(place, |sheet| match &mut sheet.state {
                ItemState::Saved(saved) => saved.draft = draft.clone(),
                ItemState::New
                | ItemState::Open(_)
                | ItemState::Marked(_)
                | ItemState::Revealed
                | ItemState::Unanswered => sheet.state = ItemState::Open(draft.clone()),
            });
        }
    }

    fn fold_try(&mut self, quiz: &Quiz, place: usize, record: &Record) {
        let Record::Tried { response, certainty, raw, .. } = record else { return };
        let Some(item) = self.item_at(quiz, place) else { return };
        let used = self.sheets.get(place).map_or(0, Sheet::tries);
        if !self.may_be(quiz, place, response)
            || used.saturating_add(1) >= tries_of(&self.plan, item)
        {
            return;
        }
        self.asked_as_dealt = false;
        let struck = score::struck(item, response);
        let parts = score::judge(item, response).parts;
        let (response, certainty, raw) = (response.clone(), *certainty, share(*raw));
        self.change(place, |sheet| {
            sheet.tried.push(Try { response, certainty, raw, struck });
            let struck = sheet.struck_choices();
            if let ItemState::Open(draft) = &sheet.state {
                sheet.state = ItemState::Open(draft.after_try(&parts, &struck));
            }
        });
    }

    fn fold_save(&mut self, quiz: &Quiz, place: usize, record: &Record) {
        let Record::Saved { response, certainty, .. } = record else { return };
        if self.is_exam() && self.may_be(quiz, place, response) {
            let (response, certainty) = (response.clone(), *certainty);
            self.asked_as_dealt = false;
            let draft = Draft::of(&response);
            let saved = Saved { response, certainty, draft };
            self.change(place, |sheet| sheet.state = ItemState::Saved(saved));
        }
    }

    fn fold_mark(&mut self, quiz: &Quiz, place: usize, record: &Record) {
        let Record::Marked { response, certainty, raw, score, .. } = record else { return };
        if self.may_be(quiz, place, response) {
            let (response, certainty) = (response.clone(), *certainty);
            let verdict = Verdict { response, certainty, raw: share(*raw), score: share(*score) };
            self.change(place, |sheet| sheet.state = ItemState::Marked(verdict));
        }
    }

    /// Whether `response` fits the item; one to an earlier version of it is believed.
    fn may_be(&self, quiz: &Quiz, place: usize, response: &Response) -> bool {
        let fits = self.item_at(quiz, place).is_some_and(|item| response.fits(item));
        fits || !self.is_current(quiz, place)
    }

    /// Whether the plan knows the item at `place` as it is now.
    pub(super) fn is_current(&self, quiz: &Quiz, place: usize) -> bool {
        let known = self.plan.entries.get(place).map(|entry| entry.hash.as_str());
        let now = self.item_at(quiz, place).map(crate::content::Item::fingerprint);
        known.is_some() && known == now.as_deref()
    }

    fn change(&mut self, place: usize, change: impl FnOnce(&mut Sheet)) {
        if let Some(sheet) = self.sheets.get_mut(place) {
            change(sheet);
        }
    }
}

/// A score as it may be: 0 to 1.
fn share(score: f64) -> f64 {
    if score.is_finite() { score.clamp(0.0, 1.0) } else { 0.0 }
}
