//! The rules that a table of a pack quotes: one field for each situation in which pikett cites one.

use toml::Spanned;

/// A rule's number as a pack writes it, not yet looked up.
pub(super) type Written = Spanned<String>;

/// A table of named rules. A key that is not there, one too many and a rule that the pack does not
/// quote are refused when the pack is loaded. Rules under `may have` are those that a contract can
/// really be without.
macro_rules! cites {
    (
        $(#[$about:meta])*
        $name:ident may have { $($(#[$may:meta])* $optional:ident,)* }
    ) => {
        cites! { $(#[$about])* $name {} may have { $($(#[$may])* $optional,)* } }

        impl<R> Default for $name<R> {
            fn default() -> Self {
                Self { $($optional: None,)* }
            }
        }
    };
    (
        $(#[$about:meta])*
        $name:ident { $($(#[$must:meta])* $required:ident,)* }
        may have { $($(#[$may:meta])* $optional:ident,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name<R = $crate::domain::contract::RuleId> {
            $($(#[$must])* pub $required: R,)*
            $($(#[$may])* pub $optional: Option<R>,)*
        }

        impl $name<$crate::domain::contract::cites::Written> {
            pub(super) fn compile(
                &self,
                check: &$crate::domain::contract::compile::Check<'_>,
            ) -> Result<$name, $crate::domain::base::written::Fault> {
                Ok($name {
                    $($required: check.cite(&self.$required)?,)*
                    $($optional: self.$optional.as_ref().map(|id| check.cite(id)).transpose()?,)*
                })
            }
        }
    };
}

/// Rules by their numbers, not yet looked up.
pub(super) type Listed = Vec<Spanned<String>>;
