//! Impact × urgency → priority (F101 to F106).

use super::{Impact, Priority, Urgency};

/// The priority matrix: one row an urgency, one column an impact.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// By [`Impact`], widest first.
    pub impact: [Scale; 4],
    /// By [`Urgency`], most urgent first.
    pub urgency: [Scale; 4],
    pub(super) cells: [[MatrixCell; 4]; 4],
    pub cites: super::Cites,
}

/// A step of impact or urgency in the contract's words.
#[derive(Clone, Debug)]
pub struct Scale {
    pub name: Box<str>,
    pub english: Box<str>,
    pub text: Box<str>,
}

/// One field of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    pub priority: Priority,
    /// The ruling that decided between two readings; shown as a star.
    pub ruling: Option<super::compile::RuleId>,
    /// The reading that the ruling decided against.
    pub other: Option<Priority>,
}

impl Matrix {
    pub fn cell(&self, impact: Impact, urgency: Urgency) -> &MatrixCell {
        &self.cells[urgency as usize][impact as usize]
    }
}
