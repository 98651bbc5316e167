//! What whoever has a token shows: random, checked for slips, and kept as a hash alone.
//!
//! `pkt_`, 32 random bytes in base62, and their CRC-32. The random part is too long to be guessed, so a
//! plain hash keeps it; the checksum tells a slip of the hand without a look into any table.

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::domain::base::table::Id;

const PREFIX: &str = "pkt_";
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Digits of 32 bytes, and of a checksum.
const RANDOM: usize = 43;
const CHECK: usize = 6;
const LENGTH: usize = PREFIX.len() + RANDOM + CHECK;

/// It is never shown by accident, and overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

/// A name that nobody guesses, and that is no token.
///
/// # Errors
/// The system has no random bytes, as it says it.
pub fn handle() -> Result<String, String> {
    Secret::fresh().map(|secret| secret.0[PREFIX.len()..PREFIX.len() + RANDOM].to_owned())
}

/// SHA-256 of a secret.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash([u8; 32]);

/// Why a text is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misspelt {
    /// It begins otherwise.
    Prefix,
    Length,
    /// A character that none has.
    Digit,
    /// A character is another one than it was.
    Checksum,
}

impl Secret {
    /// # Errors
    /// The system has no random bytes, as it says it.
    pub fn fresh() -> Result<Self, String> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes).map_err(|e| e.to_string())?;
        Ok(Self::of(&bytes))
    }

    fn of(bytes: &[u8; 32]) -> Self {
        let mut rest = Zeroizing::new(*bytes);
        let mut random = Zeroizing::new([0; RANDOM]);
        for digit in random.iter_mut().rev() {
            *digit = divided(&mut rest);
        }
        // With room for all of it: a text that grows leaves its beginning behind.
        let mut text = Zeroizing::new(String::with_capacity(LENGTH));
        text.push_str(PREFIX);
        text.extend(random.iter().map(|digit| char::from(*digit)));
        let check = check(&text);
        text.push_str(&check);
        Self(text)
    }

    /// # Errors
    /// It cannot be one that was ever made.
    pub fn parse(text: &str) -> Result<Self, Misspelt> {
        let digits = text.strip_prefix(PREFIX).ok_or(Misspelt::Prefix)?;
        if !digits.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(Misspelt::Digit);
        }
        if text.len() != LENGTH {
            return Err(Misspelt::Length);
        }
        let (body, checksum) = text.split_at(LENGTH - CHECK);
        if check(body) != checksum {
            return Err(Misspelt::Checksum);
        }
        Ok(Self(Zeroizing::new(text.to_owned())))
    }

    /// For whoever it is for, once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub fn hash(&self) -> Hash {
        Hash(Sha256::digest(self.0.as_bytes()).into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Hash {
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// By which people call the token. Too little of it to find a secret by.
    pub fn id(&self) -> Id {
        let [a, b, c, d, e, ..] = self.0;
        Id::of([a, b, c, d, e])
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hash(..)")
    }
}

/// A number in base 256, divided by 62; the rest as a digit.
fn divided(number: &mut [u8; 32]) -> u8 {
    let base = DIGITS.len();
    let rest = number.iter_mut().fold(0, |rest, byte| {
        let all = rest * 256 + usize::from(*byte);
        *byte = u8::try_from(all / base).unwrap_or_default();
        all % base
    });
    DIGITS.get(rest).copied().unwrap_or_default()
}

fn check(text: &str) -> String {
    let mut rest = crc32fast::hash(text.as_bytes()) as usize;
    let mut digits = [b'0'; CHECK];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS.get(rest % DIGITS.len()).copied().unwrap_or_default();
        rest /= DIGITS.len();
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_as_itself_and_never_shown() {
        for bytes in [[0; 32], [255; 32], [7; 32]] {
            let secret = Secret::of(&bytes);
            assert_eq!(secret.reveal().len(), LENGTH, "{}", secret.reveal());
            assert_eq!(Secret::parse(secret.reveal()), Ok(secret.clone()));
            assert_eq!(format!("{secret:?} {:?}", secret.hash()), "Secret(..) Hash(..)");
        }
        assert_eq!(
            Secret::of(&[0; 32]).reveal(),
            &format!("pkt_{}{}", "0".repeat(43), check(&format!("pkt_{}", "0".repeat(43))))
        );
        assert_ne!(Secret::fresh().unwrap(), Secret::fresh().unwrap());
        assert_ne!(handle().unwrap(), handle().unwrap());
        assert_eq!(Secret::parse(&handle().unwrap()), Err(Misspelt::Prefix));
    }

    /// Each place counts, and so does the order.
    #[test]
    fn a_slip_is_noticed() {
        let secret = Secret::of(&std::array::from_fn(|at| u8::try_from(at * 7).unwrap()));
        let text = secret.reveal();
        for at in PREFIX.len()..LENGTH {
            let mut wrong = text.to_owned().into_bytes();
            wrong[at] = if wrong[at] == b'x' { b'y' } else { b'x' };
            let wrong = String::from_utf8(wrong).unwrap();
            assert_eq!(Secret::parse(&wrong), Err(Misspelt::Checksum), "{wrong}");
        }
        let cases = [
            ("", Misspelt::Prefix),
            (&text[1..], Misspelt::Prefix),
            (&text[..LENGTH - 1], Misspelt::Length),
            (&format!("{text}0"), Misspelt::Length),
            (&format!("{text} "), Misspelt::Digit),
            (&text.replace('_', "-"), Misspelt::Prefix),
            (&format!("pkt_{}", "ä".repeat(24)), Misspelt::Digit),
        ];
        for (wrong, why) in cases {
            assert_eq!(Secret::parse(wrong), Err(why), "{wrong}");
        }
    }

    #[test]
    fn a_token_is_called_by_the_beginning_of_its_hash() {
        let hash = Secret::of(&[1; 32]).hash();
        let id = hash.id();
        assert_eq!(id.as_str().parse(), Ok(id.clone()));
        assert_eq!((id.as_str().len(), id), (10, Secret::of(&[1; 32]).hash().id()));
    }
}
