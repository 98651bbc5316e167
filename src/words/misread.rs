//! As errors these are said in English, for what other crates make of them. People are told by
//! [`Words::misread`], in the language that is spoken.

use std::error::Error;
use std::fmt;

use super::Words;
use crate::domain::billing::NotAPrice;
use crate::domain::bytes::NotASize;
use crate::domain::credit::{NotAnAmount, NotFirmware};
use crate::domain::decimal::NotACount;
use crate::domain::incident::NotANumber;
use crate::domain::instant::NotAnInstant;
use crate::domain::misread::{Misread, NotAWord};
use crate::domain::moment::{NotADay, NotAMoment};
use crate::domain::plan::NoWaves;
use crate::domain::span::NotASpan;
use crate::domain::table::NotAnId;
use crate::domain::version::NotAVersion;

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
