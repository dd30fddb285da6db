#include "engine/audit/subject.h"

#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

class SubjectTest : public ::testing::Test {
 protected:
  SubjectTest() {
    for (const char* title : {kMassWork, kMedicine, kOldAge}) scale_.add(subject_of(title));
  }

  static constexpr const char* kMassWork =
      "Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận";
  static constexpr const char* kMedicine = "Khám bệnh, chữa bệnh bảo hiểm y tế cho hộ nghèo";
  static constexpr const char* kOldAge = "Chăm sóc và phát huy vai trò người cao tuổi";
  Likeness likeness(const char* words, const char* title) const {
    return scale_.compare(subject_of(words), subject_of(title));
  }
  SubjectScale scale_;
};

TEST_F(SubjectTest, IsTheSameInOtherWordsAroundIt) {
  EXPECT_EQ(likeness("công tác dân vận trong tình hình mới tại các xã", kMassWork),
            Likeness::kSame);
  EXPECT_EQ(likeness("CHĂM SÓC NGƯỜI CAO TUỔI", kOldAge), Likeness::kSame);
  EXPECT_EQ(likeness("cham soc nguoi cao tuoi", kOldAge), Likeness::kSame);
}

TEST_F(SubjectTest, IsAnotherWithoutAnythingInCommon) {
  EXPECT_EQ(likeness("phòng cháy rừng mùa khô", kOldAge), Likeness::kOther);
  EXPECT_EQ(
      likeness("tăng cường sự lãnh đạo của Đảng đối với công tác khám bệnh, chữa bệnh", kOldAge),
      Likeness::kOther);
}

TEST_F(SubjectTest, SaysNothingInWordsThatAnyDocumentHas) {
  EXPECT_EQ(likeness("", kOldAge), Likeness::kUncertain);
  EXPECT_EQ(likeness("tăng cường sự lãnh đạo của Đảng", kMassWork), Likeness::kUncertain);
}

}  // namespace
}  // namespace solieu::audit
