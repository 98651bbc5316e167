//! Codes for reports outside office hours (F108, A22): kept as something that a code can be held
//! against, and that nobody can read.

use std::fmt;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Memory for one hash, in KiB: a few thousandths of a second. A code is short, is said on the
/// phone, and a whole list of resellers is brought in at once.
const KIB: u32 = 4_096;

/// A code as somebody says it. It is never shown, and overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Zeroizing<String>);

impl Code {
    /// Without the blanks around it; `None` when nothing is left.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(Zeroizing::new(text.to_owned())))
    }
}

/// Whoever sends it has to write it down; it is kept nowhere so.
impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        Self::of(&text).ok_or_else(|| D::Error::invalid_length(0, &"a code"))
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(..)")
    }
}

/// A code as it is kept: an argon2id hash with its own salt and cost.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed(String);

impl Sealed {
    /// `None` when there is no memory for it. A salt has to be another one each time, no secret.
    pub fn of(code: &Code, salt: Uuid) -> Option<Self> {
        let params = Params::new(KIB, 1, 1, None).ok()?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash: PasswordHash = argon.hash_password_with_salt(code.0.as_bytes(), salt.as_bytes()).ok()?;
        Some(Self(hash.to_string()))
    }

    /// In place of one that is not shown: no code can be held against it.
    pub fn withheld() -> Self {
        Self(String::new())
    }

    fn is_withheld(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it was made of this code; compared in constant time.
    pub fn is_of(&self, code: &Code) -> bool {
        let verify = |hash| Argon2::default().verify_password(code.0.as_bytes(), &hash).is_ok();
        PasswordHash::new(&self.0).is_ok_and(verify)
    }
}

/// A hash can be tried offline: it goes into no report either.
impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(..)")
    }
}

/// What became of a code that was given with a report, or that none was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    #[default]
    Nothing,
    /// The desk knew no code of the reseller to hold it against.
    Unchecked,
    Right,
    Wrong,
}

impl Given {
    /// Holds what was given against what the desk knows.
    pub fn check(code: Option<&Code>, known: Option<&Sealed>) -> Self {
        match (code, known) {
            (None, _) => Given::Nothing,
            (Some(_), None) => Given::Unchecked,
            (Some(_), Some(known)) if known.is_withheld() => Given::Unchecked,
            (Some(code), Some(known)) if known.is_of(code) => Given::Right,
            (Some(_), Some(_)) => Given::Wrong,
        }
    }

    /// `none`, `unchecked`, `right` or `wrong`.
    pub fn word(self) -> &'static str {
        match self {
            Given::Nothing => "none",
            Given::Unchecked => "unchecked",
            Given::Right => "right",
            Given::Wrong => "wrong",
        }
    }

    pub fn is_nothing(&self) -> bool {
        *self == Given::Nothing
    }
}

/// How a report keeps it: true for the right code, false for a wrong one, a word for one that was not
/// checked. Older journals have the code itself there, which nobody held against anything: it goes
/// no further.
pub mod in_report {
    use serde::de::IgnoredAny;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Given;

    /// # Errors
    /// The output fails.
    pub fn serialize<S: Serializer>(given: &Given, output: S) -> Result<S::Ok, S::Error> {
        match given {
            Given::Nothing => output.serialize_none(),
            Given::Unchecked => output.serialize_str(given.word()),
            Given::Right => output.serialize_bool(true),
            Given::Wrong => output.serialize_bool(false),
        }
    }

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Checked(bool),
        Said(IgnoredAny),
    }

    /// # Errors
    /// The input fails.
    pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Given, D::Error> {
        Ok(match Option::<Written>::deserialize(input)? {
            None => Given::Nothing,
            Some(Written::Said(_)) => Given::Unchecked,
            Some(Written::Checked(true)) => Given::Right,
            Some(Written::Checked(false)) => Given::Wrong,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: Uuid = Uuid::from_u128(0x0193_6b1c_7a00_7000_8000_0000_0000_0001);

    #[test]
    fn only_the_same_code_opens() {
        let sealed = Sealed::of(&Code::of(" 47-11 ").unwrap(), SALT).unwrap();
        for (code, right) in [("47-11", true), (" 47-11", true), ("4711", false), ("47-1", false)] {
            assert_eq!(sealed.is_of(&Code::of(code).unwrap()), right, "{code}");
        }
        assert_eq!(Code::of("  "), None);
    }

    #[test]
    fn nothing_of_it_is_printed() {
        let code = Code::of("4711").unwrap();
        let sealed = Sealed::of(&code, SALT).unwrap();
        assert_eq!(format!("{code:?} {sealed:?}"), "Code(..) Sealed(..)");
        assert!(!serde_json::to_string(&sealed).unwrap().contains("4711"));
        assert_ne!(Some(sealed), Sealed::of(&code, Uuid::from_u128(7)), "another salt");
    }

    #[test]
    fn what_was_given_reads_as_it_was_written() {
        #[derive(Serialize, Deserialize)]
        struct Report(#[serde(with = "in_report")] Given);
        for given in [Given::Nothing, Given::Unchecked, Given::Right, Given::Wrong] {
            let text = serde_json::to_string(&Report(given)).unwrap();
            assert_eq!(serde_json::from_str::<Report>(&text).unwrap().0, given, "{text}");
        }
        assert_eq!(serde_json::from_str::<Report>("\"4711\"").unwrap().0, Given::Unchecked, "as it once was");
    }
}
