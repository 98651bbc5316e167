//! The passphrase that unlocks a console: typed, and as it is kept in the configuration.

use std::fmt;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, Params, PasswordHasher, PasswordVerifier};
use zeroize::Zeroizing;

use crate::domain::base::misread::Misread;

/// Longest passphrase, in bytes.
const LONGEST: usize = 256;

/// What somebody types. It is never shown, and overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Default for Passphrase {
    /// Empty, with room for all of it: text that grows leaves copies behind.
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LONGEST)))
    }
}

impl Passphrase {
    /// Adds what can be typed; what is longer than a passphrase may be is left out.
    pub fn push(&mut self, c: char) {
        if !c.is_control() && self.0.len() + c.len_utf8() <= LONGEST {
            self.0.push(c);
        }
    }

    /// Takes the last letter back.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Letters.
    pub fn len(&self) -> usize {
        self.0.chars().count()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// A passphrase as the configuration has it: `$argon2id$v=19$m=...`. It brings its own salt and cost.
#[derive(Clone, PartialEq, Eq)]
pub struct PassHash(String);

impl PassHash {
    /// The hash of a passphrase with a fresh salt.
    ///
    /// # Errors
    /// The system has no random numbers or no memory to give.
    pub fn of(passphrase: &Passphrase) -> Result<Self, argon2::password_hash::Error> {
        let hash: PasswordHash = Argon2::default().hash_password(passphrase.0.as_bytes())?;
        Ok(Self(hash.to_string()))
    }

    /// Reads what [`PassHash::of`] made. Whatever could never be met is refused here: who locks a
    /// console must be able to unlock it.
    ///
    /// # Errors
    /// It is another kind of hash, or only a part of one.
    pub fn parse(text: &str) -> Result<Self, Misread> {
        let hash = PasswordHash::new(text).map_err(|_| Misread::Hash)?;
        let usable = hash.algorithm.as_str() == "argon2id"
            && hash.salt.is_some()
            && hash.hash.is_some()
            && Params::try_from(&hash).is_ok();
        if usable { Ok(Self(text.to_owned())) } else { Err(Misread::Hash) }
    }

    /// Whether it is this one; compared in constant time. Takes a tenth of a second on purpose.
    pub fn is_of(&self, passphrase: &Passphrase) -> bool {
        let verify = |hash| Argon2::default().verify_password(passphrase.0.as_bytes(), &hash).is_ok();
        PasswordHash::new(&self.0).is_ok_and(verify)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A hash can be tried offline: it goes into no report either.
impl fmt::Debug for PassHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PassHash(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Passphrase {
        let mut passphrase = Passphrase::default();
        text.chars().for_each(|c| passphrase.push(c));
        passphrase
    }

    #[test]
    fn only_the_same_passphrase_unlocks() {
        let hash = PassHash::of(&typed("drei Gr\u{fc}\u{df}e")).unwrap();
        let read = PassHash::parse(hash.as_str()).unwrap();
        assert!(read.is_of(&typed("drei Gr\u{fc}\u{df}e")));
        for wrong in ["", "drei Gr\u{fc}\u{df}", "drei gr\u{fc}\u{df}e", "drei Gr\u{fc}\u{df}e "] {
            assert!(!read.is_of(&typed(wrong)), "{wrong}");
        }
        assert_ne!(hash, PassHash::of(&typed("drei Gr\u{fc}\u{df}e")).unwrap(), "another salt");
    }

    #[test]
    fn nothing_of_it_is_printed() {
        let passphrase = typed("secret");
        let hash = PassHash::of(&passphrase).unwrap();
        assert_eq!(format!("{passphrase:?} {hash:?}"), "Passphrase(..) PassHash(..)");
    }

    #[test]
    fn what_could_never_be_met_is_no_hash() {
        let whole = PassHash::of(&typed("x")).unwrap().as_str().to_owned();
        let other = whole.replace("argon2id", "argon2i");
        let without = whole.rsplit_once('$').unwrap().0;
        let cheap = whole.replace("m=19456", "m=1");
        for text in ["", "secret", "$argon2id$", &other, without, &cheap, "$2b$12$abcdefghijklmnopqrstuv"] {
            assert_eq!(PassHash::parse(text), Err(Misread::Hash), "{text}");
        }
    }

    #[test]
    fn it_has_an_end() {
        let mut long = typed(&"\u{e4}".repeat(1_000));
        assert_eq!(long.len(), LONGEST / 2);
        long.push('\n');
        long.pop();
        assert_eq!(long.len(), LONGEST / 2 - 1);
    }
}
