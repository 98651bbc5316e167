//! How an account stands: how long it lasts, and how much of that is working time.

use super::{Switched, switched};
use crate::domain::base::firmware::Firmware;
use crate::domain::base::instant::Instant;
use crate::domain::base::isc::Isc;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::calendar::Calendar;
use crate::domain::contract::{Contract, CreditRules};
use crate::domain::facts::credit::{Account, Meter};
use crate::domain::readings::desk::Desk;

/// An account at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub balance: Isc,
    pub monthly: Isc,
    pub daily: Isc,
    /// Seconds that are paid for; `None` when nothing is rented.
    pub runtime: Option<i64>,
    /// When the system stops (F200).
    pub ends: Option<Instant>,
    /// The last working day on which somebody can order, as the instant at which it is over or the
    /// credits end, whichever is earlier (A56).
    pub order_by: Option<Instant>,
    /// The lead time in days whose reminder is due (F182, A56).
    pub reminder: Option<u32>,
    pub last_contact: Option<Instant>,
    pub state: AccountState,
}

/// The worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountState {
    /// Nothing is left: the system is switched off (F190, F200).
    Dry,
    RunsDry,
    Tight,
    Safe,
    /// Nothing is rented, so nothing is used up.
    Accumulating,
}

/// An account with its standing.
#[derive(Clone, Debug)]
pub struct AccountLine<'a> {
    pub id: &'a Id,
    pub account: &'a Account,
    pub contract: &'a Contract,
    pub standing: Standing,
    /// Licences that are switched down and up (F186).
    pub switched: Vec<Switched>,
    /// The system's firmware, where it is older than the rental wants (F177).
    pub outdated: Option<Text>,
}

/// Every account: the worst first, then the one that lasts shortest.
pub fn lines(desk: &Desk, now: Instant) -> Vec<AccountLine<'_>> {
    let accounts = desk.world().accounts.rows();
    let mut lines: Vec<AccountLine<'_>> =
        accounts.filter_map(|(id, account)| line(desk, id, account, now)).collect();
    let key = |line: &AccountLine<'_>| (line.standing.state, line.standing.runtime.unwrap_or(i64::MAX));
    lines.sort_by(|a, b| (key(a), a.id).cmp(&(key(b), b.id)));
    lines
}

/// One account; `None` when it is not known or its contract has no credits.
pub fn of<'a>(desk: &'a Desk, id: &str, now: Instant) -> Option<AccountLine<'a>> {
    let (id, account) = desk.world().accounts.row(id)?;
    line(desk, id, account, now)
}

fn line<'a>(desk: &'a Desk, id: &'a Id, account: &'a Account, now: Instant) -> Option<AccountLine<'a>> {
    let contract = desk.contracts().valid_at(account.definition.pack.as_str(), now)?;
    let rules = contract.credits.as_ref()?;
    let meter = account.meter(rules.year_days, now);
    let last_contact = account.last_contact(now);
    let standing = Standing { last_contact, ..Standing::of(&meter, rules, &contract.office, now) };
    // What has ended has ended then, not ever now.
    let dry = account.dry_since(rules.year_days, now).filter(|_| standing.state == AccountState::Dry);
    let standing = Standing { ends: dry.or(standing.ends), ..standing };
    let switched = rules.switching.as_ref().map(|rules| switched(account, rules, now)).unwrap_or_default();
    let outdated = account.firmware(now).filter(|firmware| {
        let read = firmware.parse::<Firmware>().ok();
        read.is_some_and(|firmware| rules.firmware_from.as_ref().is_some_and(|from| firmware < *from))
    });
    Some(AccountLine { id, account, contract, standing, switched, outdated: outdated.cloned() })
}

impl Standing {
    /// How a meter stands; nobody can order while `office` is closed.
    pub fn of(meter: &Meter, rules: &CreditRules, office: &Calendar, now: Instant) -> Self {
        let runtime = meter.runtime();
        let ends = runtime.map(|seconds| now + seconds);
        let days = ends.map(|ends| lead_days(office, now, ends));
        let reminder = days.and_then(|days| {
            rules.reminder_days.iter().copied().filter(|level| days <= i64::from(*level)).min()
        });
        let state = match days {
            None => AccountState::Accumulating,
            Some(_) if runtime == Some(0) => AccountState::Dry,
            Some(days) if days <= i64::from(rules.dry_days) => AccountState::RunsDry,
            Some(days) if days <= i64::from(rules.tight_days) => AccountState::Tight,
            Some(_) => AccountState::Safe,
        };
        Self {
            balance: meter.balance(),
            monthly: meter.monthly(),
            daily: meter.daily(),
            runtime,
            ends,
            order_by: ends.and_then(|ends| order_by(office, now, ends)),
            reminder,
            last_contact: None,
            state,
        }
    }
}

/// Longest time ahead that is looked at day by day.
const HORIZON: i64 = 400 * 86_400;

/// Whole days from now until the end, less those on which nobody can order: a weekend or a holiday
/// in between raises the level (A56).
fn lead_days(office: &Calendar, now: Instant, ends: Instant) -> i64 {
    let days = (ends - now) / 86_400;
    let Some(zone) = office.zone().filter(|_| ends - now <= HORIZON) else { return days };
    let (today, last) = (zone::day(zone, now), zone::day(zone, ends));
    let closed = today.iter_days().take_while(|day| *day < last).filter(|day| office.open_on(*day) == 0);
    (days - i64::try_from(closed.count()).unwrap_or(0)).max(0)
}

/// The end of the last stretch of office time before `ends`; `None` when there is none any more.
fn order_by(office: &Calendar, now: Instant, ends: Instant) -> Option<Instant> {
    let zone = office.zone()?;
    let mut until = ends;
    while until > now && ends - until <= HORIZON {
        let midnight = zone::midnight(zone, zone::day(zone, until - 1));
        if office.elapsed(midnight.max(now), until) > 0 {
            return Some(office.end_of_day(until - 1).min(until));
        }
        until = midnight;
    }
    None
}
