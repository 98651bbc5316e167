//! `:what cancel klinikum-nord 5`, `:what topup 88 500`, `:what class high critical`: what would
//! follow, before anything is done.

use crate::domain::base::misread::NotAWord;
use crate::domain::contract::{Impact, Urgency};
use crate::domain::readings::billing;
use crate::tui::acts::{cancel_licences, class, top_up};
use crate::tui::command::{Command, Typed};
use crate::tui::commands::complete::beginning;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::said::Said;
use crate::words::asked::{Named, NoWhatIf};

pub(super) const COMMAND: Command = Command { names: &["what"], is: Typed::What, complete, run };

/// Names that are listed where none or several fit.
const LISTED: usize = 4;

fn run(model: &mut Model, cx: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    let typed: Vec<&str> = args.split_whitespace().collect();
    let said = |why: NoWhatIf| Said::from(cx.words().no_what_if(&why));
    match *typed {
        ["cancel", tenant, count] => {
            let tenant = one(Named::Tenant, tenant, cx.desk.world().tenants.ids()).map_err(said)?;
            cancel_licences::what_if(model, cx, tenant, count)
        }
        ["topup", account, amount] => {
            let account = one(Named::Account, account, cx.desk.world().accounts.ids()).map_err(said)?;
            top_up::what_if(model, cx, account, amount)
        }
        ["class", impact, urgency] => {
            let impact = one(Named::Impact, impact, Impact::ALL.map(Impact::key)).map_err(said)?;
            let urgency = one(Named::Urgency, urgency, Urgency::ALL.map(Urgency::key)).map_err(said)?;
            let misread = |e: NotAWord| cx.words().misread(&e.into());
            let rating = (impact.parse().map_err(misread)?, urgency.parse().map_err(misread)?);
            class::what_if(model, cx, rating)
        }
        ["cancel", ..] => Err(said(NoWhatIf::Cancel)),
        ["topup", ..] => Err(said(NoWhatIf::TopUp)),
        ["class", ..] => Err(said(NoWhatIf::Class)),
        _ => Err(said(NoWhatIf::What)),
    }
}

/// The name that is meant: itself, or the only one that begins so, or that has it anywhere.
fn one<'k>(what: Named, typed: &str, known: impl IntoIterator<Item = &'k str>) -> Result<&'k str, NoWhatIf> {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(same) = known.iter().find(|name| **name == typed) {
        return Ok(same);
    }
    let such = |fits: &dyn Fn(&str) -> bool| -> Vec<&'k str> {
        known.iter().copied().filter(|name| fits(name)).collect()
    };
    let mut fitting = such(&|name| name.starts_with(typed));
    if fitting.is_empty() {
        fitting = such(&|name| name.contains(typed));
    }
    let list = |names: &[&str]| names.iter().take(LISTED).map(|name| (*name).to_owned()).collect();
    let typed = typed.to_owned();
    match *fitting {
        [only] => Ok(only),
        [] => Err(NoWhatIf::NoSuch { what, typed, known: list(&known), more: known.len() > LISTED }),
        _ => Err(NoWhatIf::Several { what, typed, fitting: list(&fitting), more: fitting.len() > LISTED }),
    }
}

/// The word that is typed last.
fn complete(_: &Model, cx: &Context<'_>, typed: &str) -> Vec<String> {
    let (before, last) = typed.rsplit_once(' ').map_or(("", typed), |(before, last)| (before, last));
    let whole = |words: Vec<String>| words.iter().map(|word| format!("{before} {word}")).collect();
    match *before.split_whitespace().collect::<Vec<_>>() {
        [] => beginning(last, ["cancel", "topup", "class"]),
        ["cancel"] => {
            let billed = billing::lines(cx.desk, cx.now);
            whole(beginning(last, billed.iter().map(|line| line.id.as_str())))
        }
        ["topup"] => whole(beginning(last, cx.desk.world().accounts.ids())),
        ["class"] => whole(beginning(last, Impact::ALL.map(Impact::key))),
        ["class", _] => whole(beginning(last, Urgency::ALL.map(Urgency::key))),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, one};
    use crate::words::{Lang, Words};

    const ENGLISH: Words = Words { lang: Lang::En, zone: chrono_tz::UTC };

    #[test]
    fn a_name_is_known_by_what_it_begins_with_or_has() {
        const NAMES: [&str; 5] = ["klinik-west", "klinikum-nord", "nord", "tierklinik", "88"];
        for (typed, meant) in [
            ("nord", Ok("nord")),
            ("klinikum", Ok("klinikum-nord")),
            ("tier", Ok("tierklinik")),
            ("-west", Ok("klinik-west")),
            ("8", Ok("88")),
            ("klinik", Err("tenant `klinik` could be klinik-west, klinikum-nord")),
            ("i", Err("tenant `i` could be klinik-west, klinikum-nord, tierklinik")),
            (
                "süd",
                Err("there is no tenant `süd`; there are klinik-west, klinikum-nord, nord, tierklinik, ..."),
            ),
        ] {
            let found = one(Named::Tenant, typed, NAMES).map_err(|why| ENGLISH.no_what_if(&why));
            assert_eq!(found, meant.map_err(str::to_owned), "{typed}");
        }
        let found = one(Named::Account, "1", []).map_err(|why| ENGLISH.no_what_if(&why));
        assert_eq!(found, Err("there is no account `1`, nor any other".to_owned()));
    }
}
