//! As errors these are said in English, for what other crates make of them. People are told by
//! [`Words::misread`], in the language that is spoken.

use std::error::Error;
use std::fmt;

use super::Words;
use crate::domain::base::bytes::NotASize;
use crate::domain::base::cents::NotAPrice;
use crate::domain::base::decimal::NotACount;
use crate::domain::base::firmware::NotFirmware;
use crate::domain::base::instant::NotAnInstant;
use crate::domain::base::isc::NotAnAmount;
use crate::domain::base::misread::{Misread, NotAWord};
use crate::domain::base::moment::{NotADay, NotAMoment, NotAMonth};
use crate::domain::base::number::NotANumber;
use crate::domain::base::span::NotASpan;
use crate::domain::base::table::NotAnId;
use crate::domain::base::version::NotAVersion;
use crate::domain::base::waves::NoWaves;

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.misread(self))
    }
}

impl Error for Misread {}

macro_rules! errors {
    ($($why:ty),+ $(,)?) => {
        $(impl fmt::Display for $why {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&Words::PLAIN.misread(&self.clone().into()))
            }
        }

        impl Error for $why {})+
    };
}

errors!(
    NotAMoment,
    NotADay,
    NotAMonth,
    NotASpan,
    NotASize,
    NotAnAmount,
    NotAPrice,
    NotACount,
    NotANumber,
    NotFirmware,
    NotAVersion,
    NotAnInstant,
    NotAnId,
    NoWaves,
    NotAWord,
);
