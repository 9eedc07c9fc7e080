//! Card, file and registers (Điều 4 khoản 5), what is done when they are lost, and honorary members (Điều 4 khoản 4).

mod honorary;
mod lost;
mod record;
mod registers;

pub use honorary::Honorary;
pub use record::MemberFile;
