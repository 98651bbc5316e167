//! Refusals: a code and its arguments, for a reader who says them in his own words; and said once, for
//! programs that only pass them on.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::domain::base::instant::Instant;
use crate::domain::contract::Rule;
use crate::domain::readings::refusal::{Reason, Refusal, RefusalKind};
use crate::wire::variant;

/// Why a command was not done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Refused {
    /// What was wrong, by area: `common.no-incident`.
    #[schema(example = "common.no-incident")]
    pub code: String,
    /// What is said with it; nothing where the code says all.
    #[schema(value_type = Value)]
    pub args: Value,
    /// Whether something is unknown, does not fit the present state, or a rule of the contract forbids it.
    #[schema(value_type = String, example = "State")]
    pub kind: RefusalKind,
    /// Number of the rule behind it.
    pub rule: Option<String>,
    /// The rule's own words, or what was wrong in English.
    pub sentence: String,
    /// The rule's words in the languages that it has.
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    pub sentences: Option<Box<Rule>>,
    /// What was wrong, in the language that was asked for.
    pub what: String,
    /// What would be right.
    pub mend: String,
    /// Times that would be allowed (UTC).
    #[schema(value_type = Vec<String>)]
    pub admissible: Vec<Instant>,
}

/// A refusal in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    pub what: String,
    pub mend: String,
}

impl Refused {
    pub fn of(refusal: &Refusal, spoken: Spoken) -> Self {
        let (words, args) = variant::parts(&refusal.reason).unwrap_or_default();
        let words: Vec<String> = words.into_iter().map(variant::kebab).collect();
        let rule = refusal.rule.as_deref();
        let sentence = rule.map_or(&*spoken.what, |rule| match rule.original.is_empty() {
            true => &rule.english,
            false => &rule.original,
        });
        Self {
            code: words.join("."),
            args,
            kind: refusal.kind,
            rule: rule.map(|rule| rule.id.to_string()),
            sentence: sentence.to_owned(),
            sentences: refusal.rule.clone(),
            what: spoken.what,
            mend: spoken.mend,
            admissible: refusal.admissible.clone(),
        }
    }

    /// The refusal itself, to be said in other words; `None` where this version does not know its code.
    pub fn refusal(&self) -> Option<Refusal> {
        let words: Vec<String> = self.code.split('.').map(variant::camel).collect();
        let reason: Reason = serde_json::from_value(variant::whole(&words, self.args.clone())).ok()?;
        Some(Refusal {
            kind: self.kind,
            reason: Box::new(reason),
            rule: self.sentences.clone(),
            admissible: self.admissible.clone(),
        })
    }
}
