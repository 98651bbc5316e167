//! Pairs and marks, as they are written.

use std::collections::BTreeMap;

use super::output::Problem;
use crate::domain::incident::Mark;
use crate::domain::text::Text;

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
        let mark = mark.parse().map_err(|e: String| Problem::usage(e, format!("write it like {example}")))?;
        Ok((Text::line(item), mark))
    };
    written.iter().map(mark).collect()
}
