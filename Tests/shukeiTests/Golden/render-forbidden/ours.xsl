<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="heading"/>
  <xsl:template match="/s:summary">
    <xsl:value-of select="document('/etc/hostname')"/>
  </xsl:template>
</xsl:stylesheet>
