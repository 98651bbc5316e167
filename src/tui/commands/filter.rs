//! `:filter p:1 is:unowned`

use crate::domain::base::text::folded;
use crate::domain::contract::Priority;
use crate::domain::readings::filter::Looks;
use crate::tui::acts;
use crate::tui::command::{Command, Typed};
use crate::tui::context::Context;
use crate::tui::model::{Model, Pane};
use crate::tui::msg::Effect;
use crate::tui::said::Said;

pub(super) const COMMAND: Command = Command { names: &["filter"], is: Typed::Filter, complete, run };

/// Completions of one key.
const MOST: usize = 50;

fn run(model: &mut Model, _: &Context<'_>, args: &str) -> Result<Vec<Effect>, Said> {
    acts::filter::set(model, args)?;
    model.go_to(Pane::Incidents, model.place.zoom);
    Ok(Vec::new())
}

fn complete(model: &Model, cx: &Context<'_>, typed: &str) -> Vec<String> {
    terms(model, cx, typed)
}

/// What the last word could become that the rows of a pane are narrowed by.
pub fn names(model: &Model, cx: &Context<'_>, pane: Pane, typed: &str) -> Vec<String> {
    let (before, last) = typed.rsplit_once(' ').unwrap_or(("", typed));
    let (sign, word) = last.split_at(last.len() - last.trim_start_matches(['-', '!']).len());
    let begun = folded(word);
    let mut fitting: Vec<&str> = Vec::new();
    let names = cx.pane(model, pane).names();
    for name in names.split_whitespace().filter(|name| folded(name).starts_with(&begun)) {
        if fitting.len() < MOST && !fitting.contains(&name) {
            fitting.push(name);
        }
    }
    fitting.into_iter().map(|name| format!("{before} {sign}{name}").trim_start().to_owned()).collect()
}

/// What the last word of a filter could become: a key, or what may follow the key that it begins with.
pub fn terms(model: &Model, cx: &Context<'_>, typed: &str) -> Vec<String> {
    let (before, last) = typed.rsplit_once(' ').map_or(("", typed), |(before, last)| (before, last));
    let (sign, word) = last.split_at(last.len() - last.trim_start_matches(['-', '!']).len());
    let keyed = Looks::ALL.iter().find_map(|looks| Some((*looks, word.strip_prefix(looks.key())?)));
    let fitting: Vec<String> = match keyed {
        Some((looks, begun)) => {
            let (others, begun) = begun.rsplit_once(',').map_or(("", begun), |(others, last)| (others, last));
            let comma = if others.is_empty() { "" } else { "," };
            let key = looks.key();
            let all = values(looks, model, cx);
            let begun = folded(begun);
            let fitting = all.iter().filter(|value| folded(value).starts_with(&begun)).take(MOST);
            fitting.map(|value| format!("{key}{others}{comma}{value}")).collect()
        }
        None => {
            let keys = Looks::ALL.iter().map(|looks| looks.key());
            keys.filter(|key| key.starts_with(word)).map(str::to_owned).collect()
        }
    };
    fitting.into_iter().map(|term| format!("{before} {sign}{term}").trim_start().to_owned()).collect()
}

/// What may follow a key, on this desk.
fn values(looks: Looks, model: &Model, cx: &Context<'_>) -> Vec<String> {
    let world = cx.desk.world();
    let ids = |ids: &mut dyn Iterator<Item = &str>| ids.map(str::to_owned).collect();
    match looks {
        Looks::Priority => Priority::ALL.map(|priority| priority.number().to_string()).to_vec(),
        Looks::Tenant => ids(&mut world.tenants.ids()),
        Looks::Server => ids(&mut world.servers.ids()),
        Looks::Reseller => ids(&mut world.resellers.ids()),
        Looks::Policy => cx.desk.contracts().ids().into_iter().map(str::to_owned).collect(),
        Looks::Owner => vec![model.session.user.to_string(), "-".to_owned()],
        looks => {
            let shown = cx.words().filter_words(looks).into_iter().map(|(_, shown)| shown);
            let mut all = looks.values();
            shown.for_each(|shown| {
                if !all.contains(&shown) {
                    all.push(shown);
                }
            });
            all
        }
    }
}
