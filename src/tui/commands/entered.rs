//! Acts by their names, as on the command line: `:note called back --contact phone` on the row under
//! the cursor, `:storage record hotel-inn "118 GB"` wherever one looks. What is missing is asked for
//! in the act's form.

use crate::domain::acts::decide::{Act, ENTERED};
use crate::domain::acts::entry::{Entry, Field, Kind, Known, Room, Unread, Wrong};
use crate::domain::acts::{entry as act, offer};
use crate::domain::readings::desk::Present;
use crate::tui::commands::complete::{Candidate, beginning, numbers};
use crate::tui::context::Context;
use crate::tui::doing::doing;
use crate::tui::forms::{Dialog, EnteredForm, subject};
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::{Effect, Origin, Sent};
use crate::tui::needs::may_write;
use crate::tui::said::Said;
use crate::tui::target;

/// The act that a line names, and what follows its name. Those about an incident need no room before
/// them.
pub fn find(line: &str) -> Option<(&'static Known<Act>, &str)> {
    let line = line.trim_start();
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let named = |room: Room, name: &str| {
        ENTERED.iter().find(|known| known.spec.room == room && known.spec.name == name)
    };
    let Some(room) = Room::ALL.into_iter().find(|room| room.word() == first) else {
        return named(Room::Incident, first).map(|known| (known, rest));
    };
    let rest = rest.trim_start();
    let (name, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    named(room, name).map(|known| (known, rest))
}

/// Does it, or opens its form where something is missing, or where its name alone was typed and there
/// is more to say.
///
/// # Errors
/// What was typed cannot be read, or nothing may be written here.
pub fn run(
    model: &mut Model,
    cx: &Context<'_>,
    known: &'static Known<Act>,
    args: &str,
) -> Result<Vec<Effect>, Said> {
    may_write(model)?;
    let about = target::entity(cx.desk, model);
    let row = subject(known.spec, about.as_ref()).map(|(_, name)| name);
    let typed = act::line(known.spec, args, row.as_deref()).map_err(|unread| complaint(cx, &unread))?;
    let entry = typed.iter().map(|(name, text)| (*name, text.as_str()));
    let present = Present { desk: cx.desk, now: cx.now };
    let open = known.spec.fields().filter(|field| known.spec.happened != Some(field));
    if args.trim().is_empty() && open.count() > 1 {
        return Ok(form(model, cx, known, &typed));
    }
    match Entry::of(known.spec, entry, present).and_then(|entry| (known.read)(&entry)) {
        Ok(act) => Ok(send(model, cx, act)),
        Err(Unread { wrong: Wrong::Missing, .. }) => Ok(form(model, cx, known, &typed)),
        Err(unread) => Err(complaint(cx, &unread)),
    }
}

fn form(
    model: &mut Model,
    cx: &Context<'_>,
    known: &'static Known<Act>,
    typed: &[(&'static str, String)],
) -> Vec<Effect> {
    let about = target::entity(cx.desk, model);
    let form = EnteredForm::new(known, about.as_ref(), typed, cx.present());
    model.overlay = Overlay::Dialog(Box::new(Dialog::new(form)));
    Vec::new()
}

fn complaint(cx: &Context<'_>, unread: &Unread) -> Said {
    let said = cx.words().unread(unread);
    if said.help.is_empty() { said.what.into() } else { format!("{}: {}", said.what, said.help).into() }
}

/// About the row under the cursor it counts for all that are marked.
fn send(model: &Model, cx: &Context<'_>, act: Act) -> Vec<Effect> {
    let rows = target::incidents(cx, model);
    let of_rows = act.incident().is_some_and(|number| rows.len() > 1 && rows.contains(&number));
    let acts =
        if of_rows { rows.iter().filter_map(|number| act.about(*number)).collect() } else { vec![act] };
    let what = doing(&acts, cx.desk.world());
    vec![Effect::Send(Sent { what, acts, origin: Origin::Key })]
}

/// Acts whose names begin so.
pub fn candidates(cx: &Context<'_>, line: &str) -> Vec<Candidate> {
    let all = ENTERED.iter().map(|known| Candidate {
        line: known.spec.typed(),
        doc: cx.words().act(known.spec.about).help.to_owned(),
    });
    all.filter(|candidate| candidate.line.starts_with(line.trim_start())).collect()
}

/// What the last word of an act's line could become.
pub fn complete(model: &Model, cx: &Context<'_>, known: &'static Known<Act>, args: &str) -> Vec<String> {
    let (before, last) = args.rsplit_once(' ').map_or(("", args), |(before, last)| (before, last));
    let said: Vec<&str> = before.split_whitespace().collect();
    let option = |word: &str| known.spec.fields().find(|field| Some(field.name) == word.strip_prefix("--"));
    let open = said.last().and_then(|word| option(word)).filter(|field| !field.is_switch());
    let words = match open {
        Some(field) => values(model, cx, known, field, (before, last)),
        None if last.starts_with("--") => {
            let options = known.spec.fields().filter(|field| !field.is_argument());
            let options: Vec<String> = options.map(|field| format!("--{}", field.name)).collect();
            beginning(last, options.iter().map(String::as_str))
        }
        None => {
            let mut places = known.spec.fields().filter(|field| field.is_argument());
            let place = places.nth(said.len());
            place.map(|field| values(model, cx, known, field, (before, last))).unwrap_or_default()
        }
    };
    let whole = |word: String| if before.is_empty() { word } else { format!("{before} {word}") };
    words.into_iter().map(whole).collect()
}

/// What the desk knows, after what was typed before.
fn values(
    model: &Model,
    cx: &Context<'_>,
    known: &'static Known<Act>,
    field: &Field,
    (before, last): (&str, &str),
) -> Vec<String> {
    if let Some(words) = field.kind.vocabulary() {
        return beginning(last, words.words().iter().copied());
    }
    match field.kind {
        Kind::Incident => numbers(model, cx, last).into_iter().map(|number| format!("I-{number}")).collect(),
        _ => {
            let row = subject(known.spec, target::entity(cx.desk, model).as_ref()).map(|(_, name)| name);
            let before =
                if field.is_argument() { before } else { before.rsplit_once("--").unwrap_or_default().0 };
            let typed = act::line(known.spec, before, row.as_deref()).unwrap_or_default();
            let offers = offer::offers(field, &typed, Present { desk: cx.desk, now: cx.now });
            let fitting = offers.all.into_iter().map(|offer| offer.value);
            let fitting = fitting.filter(|name| name.starts_with(last.trim_start_matches('\'')));
            // A name of several words is one word on a line.
            fitting.map(|name| if name.contains(' ') { format!("'{name}'") } else { name }).collect()
        }
    }
}
