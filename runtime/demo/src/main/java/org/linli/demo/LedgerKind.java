package org.linli.demo;

import java.util.List;

/** The ledgers a station hands over, with the headings its clerks use. */
enum LedgerKind {
    OFFICERS("01-民警", "警号 姓名 性别 出生日期 部门 岗位 警务区 责任段 入警日期 师傅警号"),
    ASSISTANTS("02-社区警务协管员", "编号 姓名 性别 公民身份号码 警务区 联系电话"),
    RESIDENTS("03-户籍人口", "户号 与户主关系 姓名 性别 公民身份号码 出生日期 户籍地址 现住地址 人户分离 社区代码 责任段 联系电话 登记日期"),
    RENTALS("04-出租房屋", "房屋编号 地址 社区代码 房屋类型 出租方式 房东姓名 房东身份号码 房东电话 治安责任书签订日期 最近检查日期 隐患"),
    NEWCOMERS(
            "05-流动人口",
            "登记编号 姓名 性别 公民身份号码 户籍地 现住地址 房屋编号 社区代码 来本地日期 登记日期 居住事由 从业单位 居住证号 居住证签发日期"
                    + " 最近签注日期 联系电话 离开日期"),
    PREMISES("06-实有单位", "单位编号 单位名称 统一社会信用代码 类别 地址 社区代码 负责人 负责人电话 从业人数 重点单位 最近检查日期 检查结果"),
    CORRECTIONS(
            "07-社区矫正对象",
            "档案编号 姓名 性别 公民身份号码 现住地址 责任段 矫正类别 罪名 决定机关 矫正开始日期 矫正结束日期 报到日期 管理等级 状态 重新犯罪 联系电话"
                    + " 文书号 文书生效日期 司法所联系人 原判刑期"),
    CORRECTION_WORK("07b-社区矫正工作记录", "档案编号 记录类型 日期 办理人警号 内容"),
    // Before the groups that name its members.
    VOLUNTEERS("08-群防群治", "编号 姓名 性别 公民身份号码 队伍类别 社区代码 责任书签订日期 联系电话"),
    RETURNED("08b-刑满释放人员", "编号 姓名 性别 公民身份号码 现住地址 释放日期 回归登记日期 帮教小组成员 安置方式 安置日期 重新犯罪 联系电话"),
    REHABILITATION("09-社区戒毒康复人员", "编号 姓名 性别 公民身份号码 现住地址 措施类型 毒品种类 决定机关 开始日期 协议签订日期 期满日期 状态"),
    DRUG_TESTS("09b-吸毒检测记录", "编号 检测日期 检测方式 结果 检测人警号"),
    SCHOOLS("14-学校", "学校名称 学校类别 地址 学生人数 安全联系人 联系人公民身份号码 联系电话 法治副校长警号 聘任日期 岗前培训学时"),
    LAW_LESSONS("14b-法治课", "学校名称 授课日期 课时 主题 听课人数");

    private final String name;
    private final String headings;

    LedgerKind(String name, String headings) {
        this.name = name;
        this.headings = headings;
    }

    String fileName() {
        return name + ".xlsx";
    }

    /** The name without the number that sorts it. */
    String title() {
        return name.substring(name.indexOf('-') + 1);
    }

    List<String> headings() {
        return List.of(headings.split(" "));
    }
}
