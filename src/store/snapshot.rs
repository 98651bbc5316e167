//! Snapshots of the world: they only speed up the start, deleting them loses nothing.

use std::borrow::Cow;
use std::sync::OnceLock;

use lz4_flex::block;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use twox_hash::XxHash64;

use crate::domain::facts::incident::Incident;
use crate::domain::world::World;
use crate::store::{shape, spread};

/// Incidents that are packed together: few enough that what is read of them while they are unpacked is
/// still near the processor.
const TOGETHER: usize = 1_024;

/// The layout of a world here and now: its shape, and the version of the program, since the next one may
/// make something else of a record. A snapshot of another layout is ignored and made anew from the
/// journal. `None` would be a world that cannot be kept.
fn layout() -> Option<u32> {
    static LAYOUT: OnceLock<Option<u32>> = OnceLock::new();
    *LAYOUT.get_or_init(|| shape::id::<(World, Vec<Incident>)>(env!("CARGO_PKG_VERSION")).ok())
}

/// A world as of one record: compact, compressed, with a checksum.
#[derive(Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub layout: u32,
    pub seq: u64,
    /// A checksum of the rest, and a list of packed parts: first the world without its incidents, then
    /// these, some thousands in each, so that several threads can pack and unpack them.
    pub body: Vec<u8>,
}

/// Some of the world.
#[derive(Serialize, Deserialize)]
struct Packed<'a> {
    /// Bytes of it when it is not compressed.
    plain: u32,
    #[serde(borrow)]
    compressed: Cow<'a, [u8]>,
}

impl Snapshot {
    /// The layout of what this program can read.
    pub fn readable() -> Option<u32> {
        layout()
    }

    /// `None` when the world cannot be encoded, which costs a slower start and nothing else.
    pub fn of(world: &World) -> Option<Self> {
        let incidents: Vec<&[Incident]> = world.incidents.as_slice().chunks(TOGETHER).collect();
        let packed = spread::over(&incidents, 1, |lists| {
            lists.iter().map(|list| pack(list)).collect::<Option<Vec<_>>>()
        });
        let mut parts = vec![pack(std::slice::from_ref(world))?];
        for packed in packed {
            parts.extend(packed?);
        }
        let parts = postcard::to_stdvec(&parts).ok()?;
        let body = [&XxHash64::oneshot(0, &parts).to_le_bytes(), parts.as_slice()].concat();
        Some(Self { layout: layout()?, seq: world.seq, body })
    }

    /// The world, unless the snapshot is damaged or of another layout.
    pub fn world(&self) -> Option<World> {
        self.read(|_, _| ()).map(|(world, _)| world)
    }

    /// The same, with what `read` makes of its incidents in parts, on several threads. The world that it
    /// is shown has no incidents yet.
    pub fn read<R: Send>(&self, read: impl Fn(&World, &[Incident]) -> R + Sync) -> Option<(World, Vec<R>)> {
        if Some(self.layout) != layout() {
            return None;
        }
        let (sum, parts) = self.body.split_first_chunk()?;
        if XxHash64::oneshot(0, parts) != u64::from_le_bytes(*sum) {
            return None;
        }
        let (parts, rest) = postcard::take_from_bytes::<Vec<Packed<'_>>>(parts).ok()?;
        let (world, incidents) = parts.split_at_checked(1).filter(|_| rest.is_empty())?;
        let mut world: World = unpack(world, 1, |_| ())?.pop()?;
        let unpacked = spread::over(incidents, 1, |parts| {
            let mut made = Vec::with_capacity(parts.len());
            Some((unpack(parts, TOGETHER, |incidents| made.push(read(&world, incidents)))?, made))
        });
        let unpacked: Vec<(Vec<Incident>, Vec<R>)> = unpacked.into_iter().collect::<Option<_>>()?;
        let (lists, made): (Vec<_>, Vec<_>) = unpacked.into_iter().unzip();
        world.incidents = lists.into_iter().collect();
        (world.seq == self.seq).then(|| (world, made.into_iter().flatten().collect()))
    }
}

/// One after the other, without their number.
fn pack<T: Serialize>(all: &[T]) -> Option<Packed<'static>> {
    let mut plain = Vec::new();
    for one in all {
        plain = postcard::to_extend(one, plain).ok()?;
    }
    Some(Packed { plain: u32::try_from(plain.len()).ok()?, compressed: block::compress(&plain).into() })
}

/// What several parts hold, at most so many in each. The room for it is taken at once and used for every
/// part: among the many small texts that come with it, room that is given back can hardly be used again.
fn unpack<T: DeserializeOwned>(
    parts: &[Packed<'_>],
    each: usize,
    mut read: impl FnMut(&[T]),
) -> Option<Vec<T>> {
    let mut all = Vec::with_capacity(parts.len() * each);
    let longest = parts.iter().map(|part| part.plain).max().unwrap_or(0);
    let mut room = vec![0; usize::try_from(longest).ok()?];
    for part in parts {
        let plain = block::decompress_into(&part.compressed, &mut room).ok()?;
        let (mut rest, before) = (room.get(..plain)?, all.len());
        while !rest.is_empty() {
            let one;
            (one, rest) = postcard::take_from_bytes(rest).ok()?;
            all.push(one);
        }
        read(&all[before..]);
    }
    Some(all)
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Snapshot {{ layout: {}, seq: {}, {} bytes }}", self.layout, self.seq, self.body.len())
    }
}
