//! What is said about an incident beyond its subject.

use std::collections::{BTreeMap, BTreeSet};

use super::output::Problem;
use crate::domain::incident::{Mark, Said};
use crate::domain::misread::NotAWord;
use crate::domain::text::Text;

#[derive(Debug, clap::Args)]
pub struct SaidArgs {
    /// The fault in more words
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Part of the product it is about, such as 'Windows App'
    #[arg(long, value_name = "NAME")]
    component: Option<String>,
    /// A detail that the contract requires, such as system-id=ABC123; repeatable
    #[arg(long = "field", value_name = "KEY=TEXT")]
    details: Vec<String>,
    /// A primary function that fails: place, receive, transfer or forward; repeatable; none: all work
    #[arg(long = "fails", value_name = "FUNCTION")]
    failing: Vec<String>,
}

impl SaidArgs {
    pub fn said(&self) -> Result<Said, Problem> {
        let mut said = Said {
            description: self.description.as_deref().map(Text::lines),
            component: self.component.as_deref().map(Text::line),
            failing: self.failing(),
            ..Said::default()
        };
        for detail in &self.details {
            let (key, text) = pair(detail, "--field", "system-id=ABC123")?;
            said.details.insert(Text::line(key), Text::lines(text));
        }
        Ok(said)
    }
}

impl SaidArgs {
    fn failing(&self) -> Option<BTreeSet<Text>> {
        let named = self.failing.iter().filter(|name| *name != "none");
        (!self.failing.is_empty()).then(|| named.map(|name| Text::line(name)).collect())
    }
}

/// `KEY=VALUE`, as `option` wants it.
///
/// # Errors
/// There is no key, or nothing behind it.
pub fn pair<'a>(text: &'a str, option: &str, example: &str) -> Result<(&'a str, &'a str), Problem> {
    let pair = text.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
    pair.filter(|(key, value)| !key.is_empty() && !value.is_empty()).ok_or_else(|| {
        Problem::usage(format!("{option} `{text}` is no pair"), format!("write it like {example}"))
    })
}

/// Marks of a checklist, each written `ITEM=ok|fail|open`.
///
/// # Errors
/// One is no pair, or its mark is none.
pub fn marks(written: &[String], example: &str) -> Result<BTreeMap<Text, Mark>, Problem> {
    let mark = |text: &String| {
        let (item, mark) = pair(text, "--mark", example)?;
        let mark = mark
            .parse()
            .map_err(|e: NotAWord| Problem::usage(e.to_string(), format!("write it like {example}")))?;
        Ok((Text::line(item), mark))
    };
    written.iter().map(mark).collect()
}
