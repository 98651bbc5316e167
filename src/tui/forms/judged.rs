//! What decide says of an act while its form is filled in.

use uuid::Uuid;

use crate::domain::acts::decide::{Act, Command, judge};
use crate::domain::acts::judgement::{Check, Judgement};
use crate::domain::facts::event::Via;
use crate::domain::readings::refusal::Refusal;
use crate::tui::cell::{Cell, Line};
use crate::tui::forms::lines::{check, duty, hint, told};
use crate::tui::forms::present::Present;
use crate::words::Words;
use crate::words::console::Over;

/// A check in one line: its sign, what is said, and the rule behind it. What refuses says what would
/// be right as well.
pub fn check_line(judged: &Check, words: Words) -> Line {
    let rule = judged.rule().map(|rule| &rule.id);
    match judged {
        Check::Tells(claim, _) => told(words.claim(claim), rule),
        Check::Holds(claim, _) => check(true, words.claim(claim), rule),
        Check::Warns(claim, _) => duty(false, words.claim(claim), rule),
        Check::Refuses(refusal) => check(false, words.brief(&refusal.reason), rule),
    }
}

/// An act as it would be judged if it were sent now.
pub(super) fn judgement(act: Act, cx: Present<'_>) -> Judgement {
    let command = Command {
        footing: Default::default(),
        id: Uuid::nil(),
        by: "-".into(),
        via: Via::Console,
        at: None,
        act,
    };
    judge(cx.desk, &command, cx.now)
}

/// What acts are judged by, each line once.
pub(super) fn judged(acts: impl IntoIterator<Item = Act>, cx: Present<'_>) -> Vec<Line> {
    let mut checks: Vec<Check> = Vec::new();
    for check in acts.into_iter().flat_map(|act| judgement(act, cx).checks) {
        if !checks.contains(&check) {
            checks.push(check);
        }
    }
    checks.iter().map(|check| check_line(check, cx.words())).collect()
}

/// What acts about several things are judged by: first those that are refused, then what holds for the
/// others. What is not so for all says for how many it is.
pub(super) fn counted(acts: Vec<Act>, cx: Present<'_>) -> Vec<Line> {
    let (words, all) = (cx.words(), acts.len());
    let (mut refused, mut refusals, mut told): (usize, Vec<Line>, Vec<(Line, usize)>) = Default::default();
    for act in acts {
        let judged = judgement(act, cx);
        refused += usize::from(judged.is_refused());
        for check in judged.checks {
            let line = check_line(&check, words);
            match told.iter_mut().find(|(known, _)| *known == line) {
                _ if check.refuses() => refusals.extend((!refusals.contains(&line)).then_some(line)),
                Some((_, count)) => *count += 1,
                None => told.push((line, 1)),
            }
        }
    }
    let head = (refused > 0).then(|| unread(words.over(Over::RefusedOf { count: refused, all })));
    let told = told.into_iter().map(|(mut line, count)| {
        line.extend((count < all).then(|| Cell::dim(words.over(Over::OfAll { count, all }))));
        line
    });
    head.into_iter().chain(refusals).chain(told).collect()
}

/// The first check that refuses.
pub(super) fn refusal_of(checks: &[Check]) -> Option<&Refusal> {
    checks.iter().find_map(Check::refusal)
}

/// The sentences of the rule that refuses.
pub(super) fn sentences(refusal: &Refusal, words: Words) -> Vec<Line> {
    refusal.rule.iter().flat_map(|rule| words.sentences(rule)).map(hint).collect()
}

/// What cannot be read as what it should be.
pub(super) fn unread(wrong: impl Into<String>) -> Line {
    check(false, wrong, None)
}
