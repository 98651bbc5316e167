//! How the meanings of an area are declared.

/// Meanings of one area, with the list of all of them.
macro_rules! labels {
    ($(#[$doc:meta])* $area:ident { $($(#[$of:meta])* $label:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $area { $($(#[$of])* $label,)+ }

        impl $area {
            pub const ALL: &[Self] = &[$(Self::$label,)+];
        }
    };
}

pub(super) use labels;
