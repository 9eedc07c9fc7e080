//! Reward and discipline (Điều 31 to 35): the decision, what it does and for how long, complaints against it.

mod appeal;
mod case;
mod decision;
mod guidance;
mod hearing;
mod meeting;
mod record;
mod reward;
mod sanction;

pub use appeal::{Appeal, AppealBody, Appellant, ChangeAdviser};
pub(crate) use decision::Shared;
pub use record::{
    ArmyBody, DecidingUnit, Discipline, DisciplineBody, DisciplineForm, DisciplineMeeting, DisciplinePart, Disciplined, PostRemoved,
};
pub use reward::Reward;
pub use sanction::Sanction;
