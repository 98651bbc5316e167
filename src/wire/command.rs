//! Commands and what came of them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, Type};
use uuid::Uuid;

use crate::domain::acts::decide::{Act, Command};
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Via;
use crate::wire::record::WireRecord;
use crate::wire::refusal::Refused;

/// A wish, as a client sends it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Sent again with the same one it acts once, and gets the same answer.
    pub id: Uuid,
    /// One field, called as the act: `{"incident.take": {"number": "I-1"}}`.
    #[schema(schema_with = acts)]
    pub act: Act,
    /// Sequence number of the last record that whoever sends it has seen of what it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<u64>,
    /// Who acts; the token's label where nobody is named, or nobody may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub by: Option<Text>,
    /// `console`, `command-line` or `import`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub via: Option<Via>,
    /// When it happened, for what is recorded later (UTC); now where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Instant>,
}

/// One of the acts by its name; which fields each has, the reference says.
fn acts() -> Schema {
    let fields = || ObjectBuilder::new().schema_type(Type::Object).build();
    let acts = Act::names()
        .fold(ObjectBuilder::new().schema_type(Type::Object), |acts, name| acts.property(name, fields()));
    let example = serde_json::json!({ "incident.take": { "number": "I-1" } });
    let one = acts
        .min_properties(Some(1))
        .max_properties(Some(1))
        .additional_properties(Some(AdditionalProperties::FreeForm(false)));
    one.examples([example]).build().into()
}

impl From<Command> for Order {
    fn from(command: Command) -> Self {
        let Command { id, by, via, at, act, footing } = command;
        Self { id, act, seen: footing.seen, by: Some(by), via: Some(via), at }
    }
}

/// What became of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// Recorded, or there was nothing to do.
    Done,
    /// Nothing has changed.
    Refused,
    /// What it is about has changed since it was seen, or others were faster again and again; nothing was
    /// recorded.
    Behind,
    /// Nobody knows; the same command again tells.
    Unsure,
}

impl Became {
    pub fn word(self) -> &'static str {
        match self {
            Became::Done => "done",
            Became::Refused => "refused",
            Became::Behind => "behind",
            Became::Unsure => "unsure",
        }
    }
}

/// What became of one command.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Done {
    pub id: Uuid,
    pub state: Became,
    /// What it led to, as far as whoever asks may see it.
    #[serde(default)]
    pub records: Vec<WireRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refused>,
}

/// Many commands at once, as an import brings them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    pub commands: Vec<Order>,
    /// All of them, or none when one is refused.
    #[serde(default)]
    pub whole: bool,
}

/// What became of many commands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct BatchDone {
    /// Records appended.
    pub events: usize,
    /// Commands that had been recorded before.
    pub known: usize,
    /// Commands that led to nothing new.
    pub unchanged: usize,
    /// Refused ones, by their place in the batch, from 0.
    #[schema(value_type = Vec<Vec<serde_json::Value>>)]
    pub refused: Vec<(usize, Refused)>,
    /// It was not done to its end: the rest was not recorded, or nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interrupted: Option<Became>,
}
