//! The steps of thought, by what they are about: values, said elsewhere.

mod customer;
mod forecast;
mod incident;
mod system;

pub use customer::{BillingStep, CreditStep, HoursStep, LicenceStep, Runway, StorageStep, VersionStep};
pub use forecast::{ForecastAnswer, ForecastStep};
pub use incident::{ClockAnswer, ClockStep, DutyStep, Lack, LevelAnswer, LevelStep, PriorityStep};
pub use system::{BackupStep, Made, UpdateStep, YearStep};
