//! What is kept from one session to the next.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::forms::Draft;
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;

/// Command lines that are kept, and filters.
pub const HISTORY_KEPT: usize = 200;
/// Drafts that are kept, and for how many seconds.
const DRAFTS_KEPT: usize = 20;
const DRAFT_SECONDS: i64 = 24 * 3_600;
/// Views that are taken from a file, and columns.
const MOST: usize = 100;
/// Longest line that is taken from a file, in characters.
const LONGEST_LINE: usize = 1_000;

/// What one user keeps of one desk. Unknown parts of a file are left out, missing ones are empty: an
/// older pikett reads what a newer one has written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// Filters by name.
    pub views: BTreeMap<String, String>,
    /// Command lines, latest last.
    pub history: Vec<String>,
    /// Filters that were kept, latest last.
    pub filters: Vec<String>,
    /// Forms that were left, the latest last.
    pub drafts: Vec<Draft>,
    /// Sequence number of the latest record when the last key was pressed.
    pub seen: u64,
    /// What the queue is sorted by, in the words of `sort:`.
    pub sort: String,
    /// Columns that are not shown: the pane's key and the column's.
    pub hidden: BTreeSet<(String, String)>,
    /// The theme that was chosen; nothing where that is what the settings say.
    pub theme: String,
    /// Drafts that this session has begun.
    #[serde(skip)]
    pub begun: u64,
}

impl Memory {
    /// A file may have been written by anybody: its lines are cleaned, old and surplus parts left
    /// out.
    pub fn cleaned(self, now: Instant) -> Self {
        let clean = |line: &String| Text::line(&line.chars().take(LONGEST_LINE).collect::<String>());
        let line = |line: String| clean(&line).to_string();
        let latest = |lines: Vec<String>| {
            let skip = lines.len().saturating_sub(HISTORY_KEPT);
            lines.into_iter().skip(skip).map(line).collect()
        };
        let mut memory = Self {
            views: self.views.into_iter().take(MOST).map(|(name, text)| (line(name), line(text))).collect(),
            history: latest(self.history),
            filters: latest(self.filters),
            sort: line(self.sort),
            theme: line(self.theme),
            hidden: self.hidden.into_iter().take(MOST).collect(),
            ..self
        };
        memory.drafts.iter_mut().for_each(|draft| draft.what = clean(&draft.what).to_string());
        memory.forget(now);
        memory
    }

    /// Drops drafts that are too old, and the oldest when there are too many. One from the future
    /// was written by a clock that was wrong.
    fn forget(&mut self, now: Instant) {
        self.drafts.retain(|draft| (now - draft.at).abs() < DRAFT_SECONDS);
        let excess = self.drafts.len().saturating_sub(DRAFTS_KEPT);
        self.drafts.drain(..excess);
    }

    /// The draft of a form, while it is young enough.
    pub fn draft(&self, what: &str, now: Instant) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.what == what && (now - draft.at).abs() < DRAFT_SECONDS)
    }

    /// Keeps a draft in place of the former one of its form; false when nothing was changed in it.
    /// The first one gets an id that no other session makes.
    pub fn keep(&mut self, mut draft: Draft, session: Uuid) -> bool {
        let former = self.drafts.iter().find(|known| known.what == draft.what);
        if former.is_some_and(|former| former.values == draft.values) {
            return false;
        }
        draft.id = former.map(|former| former.id).filter(|id| !id.is_nil()).unwrap_or_else(|| {
            self.begun += 1;
            Uuid::new_v5(&session, format!("{} {} {}", draft.what, draft.at, self.begun).as_bytes())
        });
        let now = draft.at;
        self.discard(&draft.what);
        self.drafts.push(draft);
        self.forget(now);
        true
    }

    /// Ids of all commands that drafts may have been sent with.
    pub fn sent(&self) -> Vec<Uuid> {
        let drafts = self.drafts.iter().filter(|draft| !draft.id.is_nil());
        drafts.flat_map(|draft| (0..Draft::PARTS).map(|index| Draft::part(draft.id, index))).collect()
    }

    /// Drops drafts whose command was recorded; false when there were none.
    pub fn drop_recorded(&mut self, recorded: &HashSet<Uuid>) -> bool {
        let before = self.drafts.len();
        let is = |draft: &Draft| (0..Draft::PARTS).any(|i| recorded.contains(&Draft::part(draft.id, i)));
        self.drafts.retain(|draft| draft.id.is_nil() || !is(draft));
        self.drafts.len() < before
    }

    /// False when there was none.
    pub fn discard(&mut self, what: &str) -> bool {
        let before = self.drafts.len();
        self.drafts.retain(|draft| draft.what != what);
        self.drafts.len() < before
    }

    /// What the drafts are of.
    pub fn offer(&self) -> Option<Vec<String>> {
        let names: Vec<String> = self.drafts.iter().map(|draft| draft.what.clone()).collect();
        Some(names).filter(|names| !names.is_empty())
    }
}
