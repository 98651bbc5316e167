//! `pikett token new`

use serde_json::json;

use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_json, print_line, print_note};
use crate::cli::token::audit::audited;
use crate::cli::value;
use crate::client::{Link, Secret, Tokens};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::authority::{Authority, Role};
use crate::domain::facts::token::{Token, USUAL_DAYS};
use crate::domain::readings::refusal::{Refusal, Thing};
use crate::words::help::{All, Data};
use crate::words::note::Note;
use crate::words::trouble::OfToken;

#[derive(Debug, clap::Args)]
pub struct NewArgs {
    #[arg(long, value_name = "ROLE", help = help(Data::Role))]
    pub(super) role: Role,
    #[arg(long, value_name = "ID", help = help(Data::RoleReseller))]
    pub(super) reseller: Option<Id>,
    #[arg(long, value_name = "TEXT", help = help(Data::Label))]
    pub(super) label: String,
    #[arg(long, value_name = "N", default_value_t = u32::from(USUAL_DAYS), value_parser = value::count)]
    #[arg(help = help(Data::Days))]
    pub(super) days: u32,
    #[arg(long, help = help(All::Json))]
    pub(super) json: bool,
}

pub async fn run(link: &dyn Link, tokens: &dyn Tokens, args: &NewArgs) -> Result<(), Problem> {
    let authority = Authority::of(args.role, args.reseller.clone())
        .map_err(|mismatch| Problem::wrong(OfToken::Mismatch(mismatch)))?;
    if let Some(reseller) = authority.reseller() {
        let desk = link.read();
        let resellers = &desk.world().resellers;
        if resellers.find(reseller.as_str()).is_none() {
            let refusal = Refusal::none_of(Thing::Reseller, reseller.as_str(), resellers.ids());
            return Err(Problem::refused(&refusal, args.json));
        }
    }
    let label = Text::line(&args.label);
    if !label.is_visible() {
        return Err(Problem::wrong(OfToken::NoLabel));
    }
    let no_random = |why| Problem::not_done(OfToken::NoRandom { why });
    let secret = Secret::fresh().map_err(no_random)?;
    let hash = secret.hash();
    let (id, now) = (hash.id(), link.now());
    let days = |most| Problem::wrong(OfToken::Days { role: args.role, most });
    let wanted = u16::try_from(args.days).unwrap_or(u16::MAX);
    let token = Token::new(id, authority, label, now, wanted).map_err(|long| days(long.most))?;
    let (id, expires) = (token.id.clone(), token.expires);
    tokens.put(token, hash).await?;
    tokens.note(vec![audited(&format!("token new {id}"), now)]).await?;
    if args.json {
        return print_json(&json!({ "id": id, "token": secret.reveal() }));
    }
    print_line(secret.reveal())?;
    let zone = link.read().world().zone;
    print_note(&words(zone).note(&Note::ShownOnce(expires)));
    Ok(())
}
