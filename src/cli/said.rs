//! Pairs and marks, as they are written.

use super::output::Problem;

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
