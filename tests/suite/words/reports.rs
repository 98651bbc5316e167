//! The handover, calendars and tables.

use pikett::domain::base::instant::Instant;
use pikett::domain::base::number::Number;
use pikett::domain::facts::hours::Period;
use pikett::domain::facts::incident::Stage;
use pikett::domain::facts::slot::{Deferral, DeferralState, Outcome};
use pikett::domain::readings::alarm::meaning::Meaning;
use pikett::domain::readings::alarm::{Rule, Severity};
use pikett::domain::readings::callee;
use pikett::domain::readings::schedule::RolloutStage;
use pikett::domain::readings::update::Notice;
use pikett::words::report::{Entry, Handing, Heading, Named, Pack, Title};

use super::in_both;

#[test]
fn every_line_of_the_handover_is_said() {
    let (at, number) = (Instant::from_epoch(0), Number(4711));
    let (says, rule) = (Meaning::Gone, Rule { pack: "own".into(), id: None });
    let incident = |owner, wants, missed| Handing::Incident {
        number,
        priority: 1,
        stage: Stage::Waiting,
        tenant: "kern",
        owner,
        subject: "no calls",
        wants,
        missed,
    };
    let nobody = callee::Named { nobody: true, ..callee::Named::default() };
    let all = [
        Handing::Title(at),
        Handing::Alarms,
        Handing::Urgent,
        Handing::Due,
        Handing::Waiting,
        Handing::Unowned,
        Handing::Since(at),
        Handing::Alarm { severity: Severity::Critical, since: at, says: &says, rule: &rule },
        Handing::MoreAlarms(7),
        incident(None, Some("the log"), &["start", "fix"]),
        incident(Some("mk"), None, &[]),
        Handing::Target { number, clock: "start" },
        Handing::Level { number, level: 2, who: &nobody },
        Handing::Promised(number),
        Handing::WaitingEnds(number),
        Handing::Update { server: "srv-03", release: "8.4.0" },
        Handing::Notice { server: "srv-03", release: "8.4.0" },
    ];
    for says in all {
        in_both(&[], |words| words.handing(says));
    }
}

#[test]
fn every_line_of_a_calendar_is_said() {
    let at = Instant::from_epoch(0);
    let deferral = Deferral {
        number: 3,
        to: at,
        by: "berg".into(),
        asked: at,
        state: DeferralState::Requested,
        decided_by: None,
        decided: None,
        reason: None,
    };
    let failed = Outcome::Failed { what: "no disk".into() };
    let back = Outcome::RolledBack { why: "no calls".into() };
    let reason = "calls drop".into();
    let all = [
        Entry::Calendar,
        Entry::Update { server: "srv-03", from: "8.3.9", to: "8.4.0" },
        Entry::SendNotice { server: "srv-03", release: "8.4.0" },
        Entry::Reseller { id: "tks", name: None },
        Entry::Reseller { id: "tks", name: Some("TKS") },
        Entry::Tenants(&[]),
        Entry::Tenants(&["kern"]),
        Entry::Stage(RolloutStage::Stable),
        Entry::Standard(at),
        Entry::Latest(at),
        Entry::NoticeSent { at, late: false },
        Entry::NoticeSent { at, late: true },
        Entry::NoticeOwed { notice: Notice::Missing, by: at },
        Entry::NoticeWaived,
        Entry::Deferral(&deferral),
        Entry::Ended { at, outcome: &Outcome::Done },
        Entry::Ended { at, outcome: &failed },
        Entry::Ended { at, outcome: &back },
        Entry::Halted(&reason),
    ];
    for says in all {
        in_both(&[], |words| words.entry(says));
    }
}

#[test]
fn every_table_is_said() {
    let titles = [
        Title::Targets,
        Title::Breaches,
        Title::Incidents,
        Title::Availability,
        Title::Storage,
        Title::Credits,
        Title::Licences,
        Title::Billing,
        Title::Hours,
    ];
    for title in titles {
        in_both(&[], |words| words.table(title).to_owned());
    }
    for heading in Heading::ALL {
        in_both(&[], |words| words.heading(heading).to_owned());
    }
    let day = |text: &str| text.parse().unwrap();
    let all = [
        Named::Unmeasured,
        Named::Total,
        Named::Period(Period { from: day("2026-11-01"), to: day("2026-12-01") }),
        Named::Reason(None),
        Named::Reasons(vec![(None, 2), (Some("staff".into()), 1)]),
        Named::ReasonName("nobody was free".into()),
        Named::State(Stage::Closed.into()),
    ];
    for named in all {
        in_both(&[], |words| words.named(&named));
    }
    for pack in [Pack::Valid { from: day("2026-11-01"), rules: 12 }, Pack::OwnSetting] {
        in_both(&[], |words| words.pack(pack));
    }
}
