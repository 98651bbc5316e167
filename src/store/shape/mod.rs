//! The shape of what a type holds, as its reader asks for it.
//!
//! serde's derive asks for every field and variant by name, in order, and for what each holds, down to
//! numbers and texts. Here it asks a reader that has nothing: each question is noted and answered with
//! whatever passes, until every variant was seen. No field can come, go, move or become another type
//! without a question that is another one.
//!
//! Not seen are fields that serde skips, since they are not kept either, and what a reader that was
//! written by hand makes of the number or text that it asks for.

mod asked;
mod reader;

use std::any::type_name;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use asked::Shape;
pub use asked::Undrawn;

/// Each run goes one variant further everywhere.
const RUNS: usize = 4_096;

/// The number of `T`'s shape as `version` makes use of it; the same in every run, another one for every
/// other shape.
///
/// # Errors
/// It asks to be told what it reads, or is content with no answer: no snapshot could give it back.
pub fn id<T: DeserializeOwned>(version: &str) -> Result<u32, Undrawn> {
    let mut shape = Shape::default();
    let mut last = None;
    for _ in 0..RUNS {
        last = shape.read(PhantomData::<T>).err();
        if shape.done {
            return Ok(shape.hash(version));
        }
    }
    Err(last.unwrap_or_else(|| Undrawn::of(type_name::<T>())))
}
