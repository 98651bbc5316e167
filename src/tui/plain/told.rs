//! What has changed since it was said last, in lines with the time.

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::facts::event::{Record, Via};
use crate::domain::world::UNDO_SECONDS;
use crate::tui::model::{Done, Message, Model, Overlay};
use crate::tui::vm::View;
use crate::words::Words;
use crate::words::console::{NoKeys, Plain, Status};

/// Records that are read out one by one when they come together.
const MOST: usize = 12;

/// What was said last.
#[derive(Debug, Default)]
pub(super) struct Told {
    message: Option<Message>,
    undo: Option<(u64, Instant)>,
    redo: Option<(u64, Instant)>,
    complaint: Option<String>,
    locked: bool,
}

impl Told {
    /// What came of acts since the last time.
    pub fn news(&mut self, view: &View<'_>) -> Vec<String> {
        let (words, model) = (view.words(), view.model);
        let mut lines = Vec::new();
        let message = model.status.message.clone();
        if message != self.message {
            lines.extend(message.iter().map(|message| words.message(&message.said, &NoKeys)));
            self.message = message;
        }
        let last = |done: Option<&Done>| done.and_then(|done| Some((*done.seqs.first()?, done.at)));
        let (undo, redo) = (last(model.status.undo.last()), last(model.status.redo.last()));
        if let Some(done) = model.status.redo.last().filter(|_| redo != self.redo) {
            lines.push(words.status(Status::Undone(&done.what)));
        } else if let Some(done) =
            model.status.undo.last().filter(|_| undo != self.undo && is_later(undo, self.undo))
        {
            lines.push(words.plain(Plain::Done { what: &done.what, seconds: UNDO_SECONDS }));
        }
        (self.undo, self.redo) = (undo.or(self.undo), redo.or(self.redo));
        let complaint = match &model.overlay {
            Overlay::Dialog(dialog) => dialog.complaint.clone(),
            _ => None,
        };
        if complaint != self.complaint {
            lines.extend(complaint.clone());
            self.complaint = complaint;
        }
        lines.extend(self.lock(words, model));
        lines
    }

    fn lock(&mut self, words: Words, model: &Model) -> Option<String> {
        let (guard, was) = (&model.session.guard, self.locked);
        self.locked = guard.lock.is_some();
        match (was, self.locked) {
            (false, true) => Some(words.plain(Plain::Locked { passphrase: guard.passphrase })),
            (true, false) => Some(words.plain(Plain::Unlocked)),
            _ => None,
        }
    }
}

/// What is left after something was taken back was done before it.
fn is_later(done: Option<(u64, Instant)>, before: Option<(u64, Instant)>) -> bool {
    done.zip(before).is_none_or(|((seq, _), (other, _))| seq > other)
}

/// What others and the clock have recorded.
pub(super) fn records(view: &View<'_>, records: &[Record], me: &Text) -> Vec<String> {
    let words = view.words();
    let own = |record: &Record| record.via == Via::Console && record.by == *me;
    let others: Vec<&Record> = records.iter().filter(|record| !own(record)).collect();
    let line = |record: &&Record| {
        let about = record.event.entity().map(|about| format!("{}: ", words.thing(&about)));
        let told = words.told(record, &view.model.log).replace('\n', " ");
        let at = time(view, record.recorded);
        format!("{at} {} {}{told}", words.actor(record), about.unwrap_or_default())
    };
    let mut lines: Vec<String> = others.iter().take(MOST).map(line).collect();
    let more = others.len().saturating_sub(MOST);
    lines.extend((more > 0).then(|| words.plain(Plain::MoreCame(more))));
    lines
}

/// `14:05:03`
pub(super) fn time(view: &View<'_>, at: Instant) -> String {
    zone::local(view.desk.world().zone, at).format("%H:%M:%S").to_string()
}
