//! What is said about an incident beyond its subject.

use super::output::Problem;
use crate::domain::incident::Said;
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
}

impl SaidArgs {
    pub fn said(&self) -> Result<Said, Problem> {
        let mut said = Said {
            description: self.description.as_deref().map(Text::lines),
            component: self.component.as_deref().map(Text::line),
            ..Said::default()
        };
        for detail in &self.details {
            let (key, text) = pair(detail, "--field", "system-id=ABC123")?;
            said.details.insert(Text::line(key), Text::lines(text));
        }
        Ok(said)
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
