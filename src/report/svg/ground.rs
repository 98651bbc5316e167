//! What is drawn on.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, SVGBackend};

/// Where a picture is drawn.
pub(super) type Ground<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// What drawing into a text may answer; it cannot fail, but says that it could.
pub(super) type Drawn = Result<(), Box<dyn std::error::Error>>;
