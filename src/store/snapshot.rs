//! Snapshots of the world: they only speed up the start, deleting them loses nothing.

use std::io::{Read, Write};
use std::sync::OnceLock;

use lz4_flex::frame::{FrameDecoder, FrameEncoder, FrameInfo};

use crate::domain::world::World;
use crate::store::shape;

/// The layout of a world here and now: its shape, and the version of the program, since the next one may
/// make something else of a record. A snapshot of another layout is ignored and made anew from the
/// journal. `None` would be a world that cannot be kept.
fn layout() -> Option<u32> {
    static LAYOUT: OnceLock<Option<u32>> = OnceLock::new();
    *LAYOUT.get_or_init(|| shape::id::<World>(env!("CARGO_PKG_VERSION")).ok())
}

/// A world as of one record: compact, compressed, with a checksum.
#[derive(Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub layout: u32,
    pub seq: u64,
    pub body: Vec<u8>,
}

impl Snapshot {
    /// `None` when the world cannot be encoded, which costs a slower start and nothing else.
    pub fn of(world: &World) -> Option<Self> {
        let plain = postcard::to_stdvec(world).ok()?;
        let info = FrameInfo::new().content_checksum(true);
        let mut encoder = FrameEncoder::with_frame_info(info, Vec::with_capacity(plain.len() / 2));
        encoder.write_all(&plain).ok()?;
        let body = encoder.finish().ok()?;
        Some(Self { layout: layout()?, seq: world.seq, body })
    }

    /// The world, unless the snapshot is damaged or of another layout.
    pub fn world(&self) -> Option<World> {
        if Some(self.layout) != layout() {
            return None;
        }
        let mut plain = Vec::with_capacity(self.body.len() * 3);
        FrameDecoder::new(&*self.body).read_to_end(&mut plain).ok()?;
        let (world, rest) = postcard::take_from_bytes::<World>(&plain).ok()?;
        (rest.is_empty() && world.seq == self.seq).then_some(world)
    }
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Snapshot {{ layout: {}, seq: {}, {} bytes }}", self.layout, self.seq, self.body.len())
    }
}
