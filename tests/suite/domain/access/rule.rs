//! What is another's, what moves, what is taken back, and what tokens make of tokens.

use pikett::domain::acts::decide::{Act, ENTERED, Retract, judge};
use pikett::domain::base::number::Number;
use pikett::domain::facts::authority::{Authority, Mismatch, Read, Role, Scope};
use pikett::domain::readings::refusal::RefusalKind;

use super::{command, desk, everything, id, least, note, of, roles, said};
use crate::domain::acts::called;
use crate::support::Lab;

/// The same about what is not there.
fn gone(act: &Act) -> Act {
    let mut wire = act.wire().unwrap().to_string();
    for own in ["klinikum-nord", "srv-03"] {
        wire = wire.replace(own, "no-such");
    }
    if let Act::WithdrawDeferral(_) = act {
        wire = wire.replace("1", "99");
    }
    let wire = serde_json::from_str(&wire).unwrap();
    let known = ENTERED.iter().find(|known| Some(known.spec.name) == act.spec().map(|spec| spec.name));
    let same = (known.unwrap().wired)(wire).unwrap();
    same.about(Number(99)).unwrap_or(same)
}

#[test]
fn what_is_anothers_is_refused_as_what_does_not_exist() {
    let lab = desk();
    let (ours, theirs) = (of("tks"), of("west"));
    let mut own = 0;
    for (what, act) in everything(&lab) {
        let refused = theirs.may(&act, &lab.desk()).expect_err(&what);
        if ours.may(&act, &lab.desk()).is_err() {
            assert!(matches!(act, Act::Retract(_)) || refused.kind == RefusalKind::Right, "{what}");
            continue;
        }
        own += 1;
        let none = theirs.may(&gone(&act), &lab.desk()).expect_err(&what);
        let (foreign, none) = (said(&refused), said(&none));
        let named = |text: &str| {
            ["klinikum-nord", "srv-03", "D-1", "I-1"].iter().fold(text.to_owned(), |text, own| {
                let none = match *own {
                    "D-1" => "D-99",
                    "I-1" => "I-99",
                    _ => "no-such",
                };
                text.replace(own, none)
            })
        };
        assert_eq!(refused.kind, RefusalKind::Unknown, "{what}");
        assert_eq!(named(&foreign), none, "{what}");
        for secret in ["srv-07", "software-haus", "tks"] {
            assert!(!foreign.contains(secret), "{what}: {foreign}");
        }
    }
    assert_eq!(own, 6, "report, note, escalate, test, defer, withdraw");
}

/// What a reseller is shown of an act before it is done names nothing of another's.
#[test]
fn what_is_judged_of_an_own_act_names_nothing_of_others() {
    let lab = desk();
    for (what, act) in everything(&lab) {
        if of("tks").may(&act, &lab.desk()).is_err() {
            continue;
        }
        let judged = format!("{:?}", judge(&lab.desk(), &command(act, None), lab.now()).checks);
        for foreign in ["west", "srv-21", "werft", "West"] {
            assert!(!judged.contains(foreign), "{what}: {judged}");
        }
    }
}

#[test]
fn what_moves_goes_with_its_rights() {
    let mut lab = desk();
    let find = |name: &str| ENTERED.iter().find(|known| called(known) == name).unwrap();
    let acts = ["incident note", "incident report", "update test"].map(|name| least(find(name), &lab, &[]));
    let may = |lab: &Lab, who: &str| acts.each_ref().map(|act| of(who).may(act, &lab.desk()).is_ok());
    assert_eq!((may(&lab, "tks"), may(&lab, "west")), ([true; 3], [false; 3]));
    lab.fill("[[tenant]]\nid = \"klinikum-nord\"\nreseller = \"west\"\n");
    assert_eq!((may(&lab, "tks"), may(&lab, "west")), ([false, false, true], [true, true, false]));
    lab.fill("[[server]]\nid = \"srv-03\"\nreseller = \"west\"\nversion = \"8.3.4\"\n");
    assert_eq!((may(&lab, "tks"), may(&lab, "west")), ([false; 3], [true; 3]));
}

#[test]
fn a_reseller_takes_back_what_is_its_own() {
    let mut lab = desk();
    let seqs: Vec<u64> = [1, 2].iter().map(|number| lab.act("mk", note(*number)).unwrap()[0].seq).collect();
    let may = |lab: &Lab, who: &Authority, seq: u64| who.may(&Retract { seq }.into(), &lab.desk());
    for (who, own) in [(of("tks"), [true, false]), (of("west"), [false, true])] {
        for (seq, own) in seqs.iter().zip(own) {
            assert_eq!(may(&lab, &who, *seq).is_ok(), own, "{who:?} {seq}");
        }
    }
    // As what was never recorded.
    let never = said(&may(&lab, &of("west"), 9_999).unwrap_err()).replace("9999", "N");
    assert_eq!(said(&may(&lab, &of("west"), seqs[0]).unwrap_err()).replace(&seqs[0].to_string(), "N"), never);
    for (who, may_at_all) in [
        (Authority::Engineer, true),
        (Authority::Manager, true),
        (Authority::Viewer, false),
        (Authority::Connector, false),
        (Authority::Wall, false),
    ] {
        assert_eq!(may(&lab, &who, seqs[0]).is_ok(), may_at_all, "{who:?}");
    }
}

#[test]
fn no_token_makes_one_that_may_more() {
    let lab = desk();
    let all = roles().into_iter().chain([of("west")]).collect::<Vec<_>>();
    for ours in &all {
        for theirs in &all {
            if ours.may_make(theirs).is_err() {
                continue;
            }
            assert!(ours.covers(theirs));
            for (what, act) in everything(&lab) {
                let (ours, may) = (ours.may(&act, &lab.desk()), theirs.may(&act, &lab.desk()));
                assert!(may.is_err() || ours.is_ok(), "{theirs:?} may {what}");
            }
            for what in Read::ALL {
                assert!(theirs.may_read(what).is_err() || ours.may_read(what).is_ok(), "{theirs:?} {what:?}");
            }
        }
        let makes = all.iter().filter(|theirs| ours.may_make(theirs).is_ok()).count();
        assert_eq!(makes, if ours.role() == Role::Manager { all.len() } else { 0 }, "{ours:?}");
    }
    assert!(!of("tks").covers(&of("west")) && of("tks").covers(&of("tks")));
    assert!(!Authority::Engineer.covers(&Authority::Manager) && !of("tks").covers(&Authority::Viewer));
}

#[test]
fn a_role_and_its_scope_go_together() {
    for role in Role::ALL {
        assert_eq!(role.word().parse(), Ok(role));
        let whole = Authority::of(role, None);
        let one = Authority::of(role, Some(id("tks")));
        let (whole, one) = match role {
            Role::Reseller => {
                assert_eq!(whole, Err(Mismatch::NoReseller));
                (one.clone(), one.unwrap())
            }
            _ => {
                assert_eq!(one, Err(Mismatch::WholeDesk(role)));
                (whole.clone(), whole.unwrap())
            }
        };
        assert_eq!(whole.unwrap().role(), role);
        let scope = if role == Role::Reseller { Scope::Reseller(id("tks")) } else { Scope::Desk };
        assert_eq!(one.scope(), scope);
        let wire = serde_json::to_string(&one).unwrap();
        assert!(wire.contains(role.word()), "{wire}");
        assert_eq!(serde_json::from_str::<Authority>(&wire).unwrap(), one);
    }
    assert!("Manager".parse::<Role>().is_err());
}

/// Whoever may do the rest is told what to leave out; whoever may not do it at all is not.
#[test]
fn it_is_said_what_is_not_allowed() {
    let lab = desk();
    let known = |name: &str| ENTERED.iter().find(|known| called(known) == name).unwrap();
    let cases = [
        ("incident report", "override", of("tks"), "leave out --override"),
        ("incident report", "received", of("tks"), "leave the time out"),
        ("incident note", "contact", Authority::Connector, "leave out --contact"),
        ("incident escalate", "by-desk", of("tks"), "give --by-reseller"),
        ("incident escalate", "by-desk", Authority::Connector, "a token of another role"),
        ("incident note", "contact", Authority::Wall, "a token of another role"),
    ];
    for (act, more, who, says) in cases {
        let act = least(known(act), &lab, &[more]);
        let refused = said(&who.may(&act, &lab.desk()).unwrap_err());
        assert!(refused.contains(says) && refused.contains(who.role().word()), "{refused}");
    }
}
