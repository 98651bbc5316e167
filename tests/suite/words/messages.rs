//! What the console answers.

use pikett::domain::acts::decide::ENTERED;
use pikett::domain::base::number::Number;
use pikett::domain::facts::incident::Stage;
use pikett::domain::facts::slot::Progress;
use pikett::domain::readings::callee::Named;
use pikett::words::console::{
    Barred, Bound, Came, Doing, Message, NoKeys, Of, OfAct, OfCommand, OfView, Pane, Unkept, What,
};

use super::in_both;

fn barred() -> Vec<Barred> {
    let text = || "x".to_owned();
    vec![
        Barred::Frozen,
        Barred::Past,
        Barred::ReadOnly,
        Barred::OnItsWay,
        Barred::NoIncident,
        Barred::MarksHidden,
        Barred::NotOpen { number: Number(4), stage: Stage::Closed },
        Barred::NoUpdate,
        Barred::UpdateOver { server: text(), release: text(), progress: Progress::Done },
        Barred::NoServer,
        Barred::NoTenant,
        Barred::NoAccount,
        Barred::NoProduct,
        Barred::NoContract,
        Barred::NothingBackedUp,
        Barred::NothingToSend,
        Barred::NothingToOpen,
        Barred::NothingToExplain,
        Barred::NothingToCopy,
        Barred::NothingToMark,
        Barred::NotShown,
        Barred::CameByItself { what: text() },
        Barred::OnNoServer(Number(4)),
        Barred::LinkedToNone(Number(4)),
        Barred::VisibleAlready(Number(4)),
        Barred::NothingCounted { what: text() },
        Barred::NoDeferral,
        Barred::NoTestVersion,
        Barred::NoReleaseToPlan,
        Barred::NotBilled { tenant: text() },
        Barred::TenantGone,
        Barred::NoUserOf { tenant: text(), product: text() },
        Barred::NoHours { tenant: text() },
        Barred::ContractUnknown,
        Barred::PackUnknown,
        Barred::NoScopes,
        Barred::NoChecklist { contract: text() },
        Barred::NoDuties { contract: text() },
        Barred::MarksElsewhere,
        Barred::MatchesElsewhere,
        Barred::NoFilterYet,
        Barred::NoFilterToSave,
        Barred::OwnOrder(Pane::Clocks),
        Barred::Hidden { number: Number(4), term: text() },
        Barred::NothingToUndo,
        Barred::NothingToRedo,
        Barred::NoAlarm,
        Barred::NotAway,
    ]
}

#[test]
fn messages() {
    for why in barred() {
        in_both(&[], |words| words.barred(&why, &NoKeys));
    }
    let things = [What::Link { to: Number(5) }, What::Resume, What::NoAccess, What::RollOut, What::Reported];
    let acts = ENTERED.iter().map(|known| What::Act(known.spec.about));
    for what in acts.chain(things).chain([What::BackFromDevelopment]) {
        let several = [Of::Incidents(2), Of::Several("I-4".to_owned(), 2), Of::One("I-4".to_owned())];
        for of in several {
            in_both(&[], |words| words.doing(&Doing { what, of: of.clone() }));
        }
    }
    let what = Doing { what: What::Link { to: Number(5) }, of: Of::One("I-4".to_owned()) };
    let (text, came) = (|| "x".to_owned(), Came { new: 1, resolved: 2, escalated: 1, missed: 2, other: 3 });
    let messages: [Message; 33] = [
        Message::Away { away: 600, came },
        Message::LastTime(came),
        OfAct::NothingWritten.into(),
        OfAct::NothingToChange(what.clone()).into(),
        OfAct::Called { number: Number(1), level: 1, who: Named::default() }.into(),
        OfAct::Partly { what, done: 1, taken_back: true, failed: 2, reasons: text() }.into(),
        OfAct::PasteCut { bytes: 3, most: 9 }.into(),
        OfAct::PastedNowhere.into(),
        OfAct::Copied { first: text(), more: 0 }.into(),
        OfAct::Copied { first: text(), more: 2 }.into(),
        OfAct::NotKept { file: "x".into(), why: Unkept::System(text()) }.into(),
        OfAct::NotKept { file: "x".into(), why: Unkept::NoFile }.into(),
        OfAct::Unusable { file: "x".into(), aside: Some("y".into()), why: Unkept::TooLarge { most: 7 } }
            .into(),
        OfAct::Unusable { file: "x".into(), aside: None, why: Unkept::NoFile }.into(),
        OfAct::Drafts(vec![text()]).into(),
        OfAct::NoShell.into(),
        OfAct::ReadOnly(Bound::ResellersView).into(),
        OfAct::ReadOnly(Bound::NotWritable).into(),
        OfAct::ReadOnly(Bound::Asked).into(),
        OfAct::ReadOnly(Bound::Token).into(),
        OfView::FilterCleared.into(),
        OfView::NoMatch.into(),
        OfView::StepOver { seconds: 30 }.into(),
        OfView::Dropped(text()).into(),
        OfView::Saved { name: text(), filter: text() }.into(),
        OfView::BadName { most: 24 }.into(),
        OfView::TooMany { most: 100 }.into(),
        OfView::NoneSaved.into(),
        OfView::NoSuch { name: text(), known: vec![text()] }.into(),
        OfView::AtPresent.into(),
        OfView::InFuture.into(),
        OfCommand::TakesNothing("take").into(),
        OfCommand::Unknown { name: text(), near: vec!["take"] }.into(),
    ];
    for message in &messages {
        in_both(&[], |words| words.message(message, &NoKeys));
    }
}
