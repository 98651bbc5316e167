//! Countries, as backups and data centres name them.

use super::misread::Misread;
use super::text::Text;

/// A country as an ISO 3166 code in capitals.
///
/// # Errors
/// It has not two letters.
pub fn country(written: &str) -> Result<Text, Misread> {
    let code = written.trim();
    let two = code.len() == 2 && code.bytes().all(|b| b.is_ascii_alphabetic());
    if two { Ok(Text::line(&code.to_ascii_uppercase())) } else { Err(Misread::Country(written.to_owned())) }
}
