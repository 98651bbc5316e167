//! The columns of the update schedule.

use crate::domain::base::span;
use crate::domain::facts::slot::{DeferralState, Progress};
use crate::domain::readings::schedule::UpdateLine as Slotted;
use crate::domain::readings::update::Notice;
use crate::tui::cell::{Cell, Line, NOTHING, fill, pad, width};
use crate::tui::panes::row::Column;
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::Wish;
use crate::tui::panes::updates::nights;
use crate::tui::panes::updates::row::UpdateRow;
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Column as Title, Mark};

type Of = Column<UpdateRow>;

/// Inner width that has room for how far an update is and for its notice.
pub(super) const LEAST: u16 = 47;

pub(super) const COLUMNS: &[Of] = &[
    Of::left(Title::Server, 7, 0, |line, _| Cell::text(line.server.definition.id.to_string())),
    Of::left(Title::Version, 11, 0, |line, _| Cell::text(version(line))),
    Of::left(Title::Rollout, 5, 1, |line, _| stage(line)),
    Of::left(Title::Slot, 15, 0, |line, at| Cell::text(at.due(line.slot.effective))),
    Of::right(Title::Left, 6, 4, left),
    Of::left(Title::Notice, 4, 1, |line, at| {
        let (text, role) = notice(line, at);
        Cell::new(text, role)
    }),
    Of::left(Title::Deferral, 6, 2, |line, at| deferral(at.words(), line)),
    Of::left(Title::Reseller, 10, 6, |line, _| Cell::text(line.server.definition.reseller.to_string())),
    Of::right(Title::Tenants, 3, 7, |line, _| Cell::text(line.tenants.to_string())),
    Of::left(Title::Standard, 15, 8, |line, at| Cell::dim(at.due(line.slot.standard))),
    Of::left(Title::Latest, 15, 9, |line, at| Cell::dim(at.due(line.latest))),
    Of::left(Title::Flags, 2, 10, |line, _| {
        let flags = [(line.security_critical, 'S'), (line.urgent, 'U'), (line.hotfix, 'H')];
        Cell::text(flags.into_iter().filter(|(set, _)| *set).map(|(_, flag)| flag).collect::<String>())
    }),
    Of::right(Title::Wave, 2, 11, |line, _| {
        line.slot.wave.map_or_else(Cell::none, |wave| Cell::dim(wave.to_string()))
    }),
    Of::left(Title::Nights, nights::ROW, 12, nights::row),
];

/// `srv-03 8.3.4>8.3.9 Wed 22:00    note ok`
pub(super) fn in_words(line: &Slotted<'_>, at: Scene<'_>) -> Line {
    let (server, version) = (pad(line.server.definition.id.as_str(), 6), fill(&version(line), 11));
    let when = fill(&at.words().brief_moment_or_past(line.slot.effective, at.now), 12);
    vec![Cell::text(format!("{server} {version} {when} ")), duty(line, at)]
}

fn version(line: &Slotted<'_>) -> String {
    format!("{}>{}", line.slot.from, line.slot.release)
}

/// What an update leads to is never cut.
pub(super) fn widen(wish: &mut Wish, at: Scene<'_>) {
    if wish.title == Title::Version {
        let slots = at.desk.world().servers.rows().flat_map(|(_, server)| &server.slots);
        let longest = slots.map(|slot| width(slot.from.as_str()) + 1 + width(slot.release.as_str())).max();
        wish.resize(wish.width.max(u16::try_from(longest.unwrap_or(0)).unwrap_or(u16::MAX)));
    }
}

fn left(line: &Slotted<'_>, at: Scene<'_>) -> Cell {
    let slot = line.slot;
    match (&slot.end, slot.started) {
        // How long it took is no time that is left: it stands in the detail.
        (Some(_), _) => Cell::none(),
        (None, Some(started)) => Cell::new(span::short(at.now - started), Role::Soon),
        (None, None) if slot.effective < at.now => Cell::new(at.words().mark(Mark::Late), Role::Soon),
        (None, None) => Cell::text(span::short(slot.effective - at.now)),
    }
}

fn notice(line: &Slotted<'_>, at: Scene<'_>) -> (String, Role) {
    let words = at.words();
    let told = |mark, role| (words.mark(mark), role);
    if !line.slot.is_open() {
        return match (line.slot.done(), line.slot.confirmed) {
            (None, _) => (NOTHING.to_owned(), Role::Dim),
            (Some(_), Some(_)) => told(Mark::Told, Role::Text),
            (Some(_), None) => told(Mark::MessageOwed, Role::Soon),
        };
    }
    match line.notice {
        Notice::Sent => told(Mark::Told, Role::Text),
        Notice::Late => told(Mark::Late, Role::Soon),
        Notice::Waived => (NOTHING.to_owned(), Role::Dim),
        Notice::Missing => told(Mark::NoNotice, Role::Missed),
        Notice::Soon => (days(words, line.notice_due - at.now), Role::Soon),
        Notice::Open => (days(words, line.notice_due - at.now), Role::Text),
    }
}

/// What is owed or asked for, in at most eight characters.
fn duty(line: &Slotted<'_>, at: Scene<'_>) -> Cell {
    let ((notice, role), words) = (notice(line, at), at.words());
    if !line.slot.is_open() {
        return match (line.slot.done(), role) {
            (None, _) => stage(line),
            (Some(_), Role::Soon) => Cell::new(words.mark(Mark::NoMessage), Role::Soon),
            (Some(_), role) => Cell::new(words.mark(Mark::Done), role),
        };
    }
    if line.halted {
        return Cell::new(words.mark(Mark::Halted), Role::Missed);
    }
    if line.notice == Notice::Missing {
        return Cell::new(words.mark(Mark::NoticeMissing), role);
    }
    match (shift(line), line.notice) {
        (Some((DeferralState::Requested, days)), _) => {
            Cell::new(words.mark(Mark::RequestedShift(days)), Role::Soon)
        }
        (Some((DeferralState::Approved, days)), _) => Cell::text(words.mark(Mark::DeferredBy(days))),
        (_, Notice::Late) => Cell::new(words.mark(Mark::Late), role),
        (_, Notice::Waived) => Cell::dim(words.mark(Mark::NoticeWaived)),
        (_, Notice::Open | Notice::Soon) => Cell::new(words.mark(Mark::NoticeDue(&notice)), role),
        (..) => Cell::new(words.mark(Mark::NoticeIs(&notice)), role),
    }
}

/// By how many days it is to be deferred, and what became of that.
fn shift(line: &Slotted<'_>) -> Option<(DeferralState, i64)> {
    line.deferral.map(|d| (d.state, (d.to - line.slot.standard + 43_200) / 86_400))
}

/// `req+3d`, `ok+7d`
fn deferral(words: Words, line: &Slotted<'_>) -> Cell {
    match shift(line) {
        Some((DeferralState::Requested, days)) => Cell::new(words.mark(Mark::Requested(days)), Role::Soon),
        Some((DeferralState::Approved, days)) => Cell::text(words.mark(Mark::Approved(days))),
        Some((DeferralState::Refused, _)) => Cell::dim(words.mark(Mark::Refused)),
        Some((DeferralState::Withdrawn | DeferralState::Replaced, _)) | None => Cell::none(),
    }
}

fn stage(line: &Slotted<'_>) -> Cell {
    let role = match line.slot.progress() {
        Progress::Running => Role::Soon,
        Progress::Failed => Role::Missed,
        Progress::RolledBack => Role::Dim,
        Progress::Done => Role::Text,
        _ if line.halted => Role::Missed,
        _ => Role::Text,
    };
    Cell::new(line.code(), role)
}

/// `5.2d`
fn days(words: Words, seconds: i64) -> String {
    let tenths = seconds * 10 / 86_400;
    match tenths < 100 {
        true => words.number(&format!("{}.{}d", tenths / 10, tenths % 10)),
        false => format!("{}d", tenths / 10),
    }
}
