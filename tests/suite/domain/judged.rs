//! What acts say of themselves, for whoever fills in a form or asks what would follow.

use pikett::domain::acts::decide::{Act, Command, ReportIncident, SetCode, TopUp, judge};
use pikett::domain::acts::judgement::Check;
use pikett::domain::base::isc::Isc;
use pikett::domain::contract::{Channel, Impact, Kind, Urgency};
use pikett::domain::facts::code::Code;
use pikett::domain::facts::event::Via;
use pikett::domain::facts::incident::{Rating, Said};
use uuid::Uuid;

use crate::support::{ENGLISH, Lab, at};

/// What is judged, each with its sign.
fn judged(act: impl Into<Act>, lab: &Lab) -> Vec<String> {
    let (id, by, via) = (Uuid::nil(), "mk".into(), Via::Console);
    let command = Command { footing: Default::default(), id, by, via, at: None, act: act.into() };
    let checks = judge(&lab.desk(), &command, lab.now()).checks.into_iter();
    let said = checks.map(|check| match check {
        Check::Tells(claim, _) => format!("  {}", ENGLISH.claim(&claim)),
        Check::Holds(claim, _) => format!("v {}", ENGLISH.claim(&claim)),
        Check::Warns(claim, _) => format!("! {}", ENGLISH.claim(&claim)),
        Check::Refuses(refusal) => format!("x {}", ENGLISH.brief(&refusal.reason)),
    });
    said.collect()
}

fn report(channel: Channel, code: Option<&str>, component: &str) -> ReportIncident {
    ReportIncident {
        tenant: "klinikum-nord".parse().unwrap(),
        contract: None,
        kind: Kind::Incident,
        rating: Rating::Matrix(Impact::High, Urgency::Critical),
        subject: "no calls".into(),
        channel,
        reporter: Some("A. Berg".into()),
        code: code.and_then(Code::of),
        received: None,
        telephony_down: None,
        override_reason: None,
        said: Said { component: Some(component.into()), ..Said::default() },
    }
}

/// The code is asked for outside office hours alone, and not of the provider's own monitoring (F108).
#[test]
fn what_the_code_is_worth() {
    let mut lab = Lab::demo();
    let code = |lab: &Lab, channel, code| {
        let said = judged(report(channel, code, "connect"), lab).into_iter();
        said.filter(|line| line.contains("code")).collect::<Vec<_>>()
    };
    assert_eq!(code(&lab, Channel::Phone, None), [""; 0], "within office hours");
    lab.set(at("2026-11-24T19:00:00+01:00"));
    let set = |lab: &mut Lab, text: Option<&str>| {
        let code = text.and_then(Code::of);
        lab.act("mk", SetCode { reseller: "tks".parse().unwrap(), code }).unwrap();
    };
    set(&mut lab, None);
    let unknown = "! the desk knows no code of the reseller: it cannot be checked";
    assert_eq!(code(&lab, Channel::Phone, Some("47-11")), [unknown]);
    set(&mut lab, Some("47-11"));
    for (channel, typed, says) in [
        (Channel::Phone, None, "! the out-of-hours code is missing"),
        (Channel::Phone, Some("47-12"), "! that is not the reseller's out-of-hours code"),
        (Channel::Phone, Some("47-11"), "v the out-of-hours code is right"),
        (Channel::Monitoring, None, "v no code is asked for: monitoring found it"),
    ] {
        assert_eq!(code(&lab, channel, typed), [says]);
    }
}

#[test]
fn which_component_it_is_about() {
    let lab = Lab::demo();
    for (typed, says) in [
        ("connect", "v component Connect"),
        ("SIP trunk", "! component SIP trunk, which the product list does not name"),
    ] {
        let said = judged(report(Channel::Phone, None, typed), &lab);
        assert!(said.iter().any(|line| line == says), "{said:?}");
    }
}

#[test]
fn what_would_follow_from_a_load() {
    let lab = Lab::demo();
    let load = |amount| TopUp {
        account: "88".parse().unwrap(),
        amount: Isc(amount * Isc::ONE),
        reference: "A-1".into(),
        at: None,
        prices: Vec::new(),
    };
    let said = judged(load(100), &lab);
    assert!(said.iter().any(|line| line.starts_with("v balance ")), "{said:?}");
    let nothing = judged(load(0), &lab);
    assert!(nothing.iter().all(|line| line.starts_with("x ")) && !nothing.is_empty(), "{nothing:?}");
}
