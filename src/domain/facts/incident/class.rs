//! Classification: impact × urgency, or a priority given directly.

use serde::{Deserialize, Serialize};

use crate::domain::base::text::Text;
use crate::domain::contract::{Contract, Impact, Priority, RuleId, Urgency};

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// By the contract's matrix (F106).
    Matrix(Impact, Urgency),
    /// Directly; a contract with a matrix wants a reason for that.
    Direct(Priority, Option<Text>),
}

/// How an incident is classified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    pub impact: Option<Impact>,
    pub urgency: Option<Urgency>,
    pub priority: Priority,
    /// Why the priority was not left to the matrix.
    pub reason: Option<Text>,
}

/// A rating that the contract does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unrateable {
    NoMatrix,
    ReasonMissing,
}

impl Class {
    /// Rates by `contract`.
    ///
    /// # Errors
    /// A matrix is asked for where there is none, or a reason is missing where there is one.
    pub fn rate(contract: &Contract, rating: &Rating) -> Result<Self, Unrateable> {
        match (rating, &contract.matrix) {
            (Rating::Matrix(..), None) => Err(Unrateable::NoMatrix),
            (Rating::Matrix(impact, urgency), Some(matrix)) => Ok(Self {
                impact: Some(*impact),
                urgency: Some(*urgency),
                priority: matrix.cell(*impact, *urgency).priority,
                reason: None,
            }),
            (Rating::Direct(_, None), Some(_)) => Err(Unrateable::ReasonMissing),
            (Rating::Direct(priority, reason), _) => {
                Ok(Self { impact: None, urgency: None, priority: *priority, reason: reason.clone() })
            }
        }
    }

    /// Whether the priority stands on a ruling between two readings, shown as a star (A03).
    pub fn ruling<'a>(&self, contract: &'a Contract) -> Option<&'a RuleId> {
        let matrix = contract.matrix.as_ref()?;
        let cell = matrix.cell(self.impact?, self.urgency?);
        if cell.priority == self.priority { cell.ruling.as_ref() } else { None }
    }
}
